package io.sportello.messages.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.clocks.LadderWatch;
import io.sportello.messages.MessageFixture;
import io.sportello.messages.MessageFixture.Buyer;
import io.sportello.notices.StandInBrowser;
import io.sportello.subjects.Subject;
import io.sportello.workflow.Workflow;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** An escalation reaches the lead's telephone, once, encrypted and without anybody's data. */
@SportelloTest
class EscalationNoticeTests {

    private static final Duration DAY = Duration.ofHours(24);
    private static final String PAGE = "/profile/devices";
    private static final StandInPushService SERVICE = service();

    @Autowired
    MockMvc mvc;

    @Autowired
    MessageFixture messages;

    @Autowired
    MessageWalk walk;

    @Autowired
    SellerFixture sellers;

    @Autowired
    LadderWatch watch;

    @Autowired
    Workflow workflow;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    private final Buyer buyer = MessageFixture.aBuyer();
    private StandInBrowser browser;

    @DynamicPropertySource
    static void ownPushService(DynamicPropertyRegistry properties) {
        properties.add("sportello.push.services", SERVICE::origin);
    }

    @BeforeEach
    void aLeadWithATelephone() throws Exception {
        sellers.twoSellers();
        sellers.colleague(As.ALDO);
        As.system(() -> {
            watch.ensureRunning();
            // its timer stands where the clocks of the tests before have left it
            return transaction.execute(running -> {
                workflow.bringForward(new Subject("sweep", "W-1"), messages.now());
                return true;
            });
        });
        walk.after(Duration.ZERO);
        SERVICE.reset();
        jdbc.update("delete from push_device");
        browser = new StandInBrowser();
        subscribe(As.ALDO, SERVICE.origin() + "/telephone").andExpect(redirectedUrl(PAGE));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void theLeadReadsNumberAndTimeAndThePushServiceNothing() throws Exception {
        Subject thread = messages.writes(buyer, "Dov'è il mio pacco?");
        walk.after(DAY);

        assertThat(SERVICE.received()).hasSize(1);
        StandInPushService.Received received = SERVICE.received().get(0);
        String text = browser.read(received.bytes());
        assertThat((String) JsonPath.read(text, "$.title")).isEqualTo(thread.id() + " was escalated to you");
        assertThat((String) JsonPath.read(text, "$.path")).isEqualTo("/messages/" + thread.id());
        assertThat((String) JsonPath.read(text, "$.body")).contains("24 hours");
        assertThat(text).doesNotContain("pacco", "@", "aurora", "Aurora");
        assertThat(received.body()).doesNotContain(thread.id(), "escalated");
        assertThat(received.path()).isEqualTo("/telephone");
        assertThat(received.headers().getFirst("Content-encoding")).isEqualTo("aes128gcm");
        assertThat(received.headers().getFirst("Urgency")).isEqualTo("high");
        assertThat(received.headers().getFirst("Topic")).hasSizeLessThanOrEqualTo(32);
        assertThat(Integer.parseInt(received.headers().getFirst("Ttl"))).isBetween(1, 86_400);

        walk.after(Duration.ofDays(1));
        assertThat(SERVICE.received()).hasSize(1);
    }

    @Test
    void thePushServiceKnowsTheHouseByItsKeyWhichIsKeptEncrypted() throws Exception {
        messages.writes(buyer, "Dov'è il mio pacco?");
        walk.after(DAY);

        String[] proof =
                SERVICE.received().get(0).headers().getFirst("Authorization").split("t=|, k=", -1);
        String[] token = proof[1].split("\\.", -1);
        String key = page(As.ALDO).select("#push-form").attr("data-key");
        assertThat(proof[2]).isEqualTo(key);
        assertThat((String) JsonPath.read(plain(token[1]), "$.aud")).isEqualTo(SERVICE.origin());
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(publicKey(bytes(key)));
        signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(bytes(token[2]))).isTrue();
        assertThat(jdbc.queryForObject("select private_sealed from push_key", String.class))
                .hasSizeGreaterThan(64);
    }

    @Test
    void manyAtOnceAreOneNotice() throws Exception {
        messages.writes(buyer, "Dov'è il mio pacco?");
        messages.writes(MessageFixture.aBuyer(), "E il mio?");
        walk.after(DAY);
        assertThat(SERVICE.received()).hasSize(1);
        String text = browser.read(SERVICE.received().get(0).bytes());
        assertThat((String) JsonPath.read(text, "$.title")).isEqualTo("2 messages were escalated to you");
        assertThat((String) JsonPath.read(text, "$.path")).isEqualTo("/messages");
    }

    @Test
    void aServiceThatIsDownGetsItLater() throws Exception {
        SERVICE.answers(503);
        messages.writes(buyer, "Dov'è il mio pacco?");
        walk.after(DAY);
        int tries = SERVICE.received().size();
        assertThat(tries).isPositive();
        assertThat(waiting()).isEqualTo(1);
        SERVICE.answers(201);
        walk.after(Duration.ofHours(1));
        assertThat(SERVICE.received()).hasSize(tries + 1);
        assertThat(waiting()).isZero();
    }

    @Test
    void whatIsADayOldIsNotSentAnyMore() throws Exception {
        SERVICE.answers(503);
        messages.writes(buyer, "Dov'è il mio pacco?");
        walk.after(DAY);
        int tries = SERVICE.received().size();
        SERVICE.answers(201);
        walk.after(Duration.ofHours(25));
        assertThat(SERVICE.received()).hasSize(tries);
    }

    @Test
    void aDeviceThatTheServiceKnowsNoMoreIsForgotten() throws Exception {
        SERVICE.answers(410);
        messages.writes(buyer, "Dov'è il mio pacco?");
        walk.after(DAY);
        assertThat(SERVICE.received()).hasSize(1);
        assertThat(devices(As.ALDO)).isEmpty();
    }

    @Test
    void aTrialArrives() throws Exception {
        mvc.perform(post(PAGE + "/" + id() + "/trial").with(As.person(As.ALDO)).with(csrf()))
                .andExpect(redirectedUrl(PAGE));
        walk.after(Duration.ZERO);
        assertThat(browser.read(SERVICE.received().get(0).bytes())).contains("Notices arrive on this device.");
    }

    @Test
    void nobodyElseReachesADevice() throws Exception {
        sellers.colleague(As.LIVIA);
        for (String what : List.of("trial", "remove")) {
            mvc.perform(post(PAGE + "/" + id() + "/" + what)
                            .with(As.person(As.LIVIA))
                            .with(csrf()))
                    .andExpect(status().isNotFound());
            mvc.perform(post(PAGE + "/" + id() + "/" + what)
                            .with(As.seller(SellerFixture.AURORA))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
        assertThat(devices(As.LIVIA)).isEmpty();
        assertThat(devices(As.ALDO)).hasSize(1);
        walk.after(Duration.ZERO);
        assertThat(SERVICE.received()).isEmpty();
    }

    @Test
    void aBrowserThatSomebodyElseTakesOverIsTheirs() throws Exception {
        sellers.colleague(As.LIVIA);
        subscribe(As.LIVIA, SERVICE.origin() + "/telephone").andExpect(redirectedUrl(PAGE));
        assertThat(devices(As.ALDO)).isEmpty();
        assertThat(devices(As.LIVIA)).hasSize(1);
        mvc.perform(post(PAGE + "/" + id() + "/remove")
                        .with(As.person(As.LIVIA))
                        .with(csrf()))
                .andExpect(redirectedUrl(PAGE));
        assertThat(devices(As.LIVIA)).isEmpty();
    }

    @Test
    void refusesAddressesOfNoPushServiceAndKeysThatAreNone() throws Exception {
        for (String endpoint : List.of("http://169.254.169.254/latest", "https://localhost/x", "nothing")) {
            String answer = subscribe(As.ALDO, endpoint)
                    .andExpect(status().isUnprocessableContent())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(answer).contains("sportello.push.services");
        }
        mvc.perform(post(PAGE)
                        .with(As.person(As.ALDO))
                        .with(csrf())
                        .param("endpoint", SERVICE.origin() + "/other")
                        .param("p256dh", "BA")
                        .param("auth", browser.auth()))
                .andExpect(status().isUnprocessableContent());
        assertThat(devices(As.ALDO)).hasSize(1);
    }

    private ResultActions subscribe(As.Person who, String endpoint) throws Exception {
        return mvc.perform(post(PAGE)
                .with(As.person(who))
                .with(csrf())
                .header("User-Agent", "Mozilla/5.0 (Android 14) Firefox/130.0")
                .param("endpoint", endpoint)
                .param("p256dh", browser.p256dh())
                .param("auth", browser.auth()));
    }

    private Document page(As.Person who) throws Exception {
        return Jsoup.parse(mvc.perform(get(PAGE).with(As.person(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private List<String> devices(As.Person who) throws Exception {
        return page(who).select("tr[data-endpoint]").eachText();
    }

    private long id() {
        return jdbc.queryForObject("select id from push_device", Long.class);
    }

    private int waiting() {
        return jdbc.queryForObject(
                "select count(*) from push_notice where sent_at is null and device_id = ?", Integer.class, id());
    }

    private static PublicKey publicKey(byte[] point) throws Exception {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint at = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(at, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static String plain(String part) {
        return new String(bytes(part), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static StandInPushService service() {
        try {
            return new StandInPushService();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
