package io.sportello.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import org.junit.jupiter.api.Test;

/** Holds the encryption against the example of RFC 8291, and against a browser. */
class PushEncryptionTests {

    private static final String TEXT = "When I grow up, I want to be a watermelon";
    private static final String BROWSERS =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String BROWSERS_SECRET = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";

    @Test
    void writesWhatTheStandardsExampleSays() throws Exception {
        KeyPair ours = new KeyPair(
                P256.publicKey(P256.bytes(
                        "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8")),
                P256.privateKey(P256.bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")));
        byte[] sealed = PushEncryption.encrypt(text(), BROWSERS, AUTH, ours, P256.bytes("DGv6ra1nlYgDCS1FRnbzlw"));
        assertThat(P256.text(sealed))
                .isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLoc"
                        + "InmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxs"
                        + "j_Qulcy4a-fN");
    }

    @Test
    void onlyTheBrowserReadsItAndNoTwoAreAlike() throws Exception {
        StandInBrowser browser = new StandInBrowser(
                new KeyPair(P256.publicKey(P256.bytes(BROWSERS)), P256.privateKey(P256.bytes(BROWSERS_SECRET))), AUTH);
        byte[] first = PushEncryption.encrypt(text(), browser.p256dh(), browser.auth());
        byte[] second = PushEncryption.encrypt(text(), browser.p256dh(), browser.auth());
        assertThat(browser.read(first)).isEqualTo(TEXT);
        assertThat(first).isNotEqualTo(second);
        assertThatThrownBy(() -> new StandInBrowser().read(first)).isInstanceOf(Exception.class);
    }

    @Test
    void takesOnlyPointsOfTheCurveForKeys() {
        byte[] off = P256.bytes(BROWSERS);
        off[64] ^= 1;
        PushEncryption.check(BROWSERS, AUTH);
        assertThatThrownBy(() -> PushEncryption.check(P256.text(off), AUTH)).isInstanceOf(DeviceRefused.class);
        assertThatThrownBy(() -> PushEncryption.check("BA", AUTH)).isInstanceOf(DeviceRefused.class);
        assertThatThrownBy(() -> PushEncryption.check("no Base64", AUTH)).isInstanceOf(DeviceRefused.class);
        assertThatThrownBy(() -> PushEncryption.check(BROWSERS, "AA")).isInstanceOf(DeviceRefused.class);
    }

    private static byte[] text() {
        return TEXT.getBytes(StandardCharsets.UTF_8);
    }
}
