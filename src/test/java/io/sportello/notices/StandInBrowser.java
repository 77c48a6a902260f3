package io.sportello.notices;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser's side of a subscription: it reads what was encrypted for it, as RFC 8291 says. */
public final class StandInBrowser {

    private final KeyPair keys;
    private final byte[] auth = new byte[16];

    public StandInBrowser() throws GeneralSecurityException {
        keys = P256.generate();
        new SecureRandom().nextBytes(auth);
    }

    StandInBrowser(KeyPair keys, String auth) {
        this.keys = keys;
        System.arraycopy(P256.bytes(auth), 0, this.auth, 0, this.auth.length);
    }

    public String p256dh() {
        return P256.text(P256.bytes((ECPublicKey) keys.getPublic()));
    }

    public String auth() {
        return P256.text(auth);
    }

    public String read(byte[] message) throws GeneralSecurityException {
        byte[] salt = Arrays.copyOf(message, 16);
        int length = message[20];
        byte[] sender = Arrays.copyOfRange(message, 21, 21 + length);
        byte[] sealed = Arrays.copyOfRange(message, 21 + length, message.length);
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(P256.publicKey(sender), true);
        byte[] first = mac(auth, agreement.generateSecret());
        byte[] secret =
                mac(first, "WebPush: info\0".getBytes(StandardCharsets.US_ASCII), P256.bytes(p256dh()), sender, one());
        byte[] key = mac(salt, secret);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(part(key, "Content-Encoding: aes128gcm\0", 16), "AES"),
                new GCMParameterSpec(128, part(key, "Content-Encoding: nonce\0", 12)));
        byte[] text = cipher.doFinal(sealed);
        if (text[text.length - 1] != 2) {
            throw new GeneralSecurityException("Not the last record");
        }
        return new String(text, 0, text.length - 1, StandardCharsets.UTF_8);
    }

    private static byte[] part(byte[] key, String info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(mac(key, info.getBytes(StandardCharsets.US_ASCII), one()), length);
    }

    private static byte[] one() {
        return new byte[] {1};
    }

    private static byte[] mac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }
}
