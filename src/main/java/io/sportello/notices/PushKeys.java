package io.sportello.notices;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sportello.secrets.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The house's key pair, by which push services know that a notice is from where the browser expects it (RFC 8292). It is made
 * when first needed, for all nodes; with another one every device would have to be chosen again.
 */
@Service
@Transactional
class PushKeys {

    private static final String PURPOSE = "push-key";
    private static final Duration VALID = Duration.ofHours(12);

    private final JdbcTemplate jdbc;
    private final Secrets secrets;
    private final JsonMapper json;
    private final Clock clock;
    private final String contact;

    PushKeys(
            JdbcTemplate jdbc,
            Secrets secrets,
            JsonMapper json,
            Clock clock,
            @Value("${sportello.push.contact:${sportello.contact:}}") String contact) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
        this.contact = contact.contains("@") && !contact.contains(":") ? "mailto:" + contact : contact;
    }

    /** What browsers are given to subscribe with. */
    public String publicKey() {
        return stored().orElseGet(this::make).publicKey();
    }

    /** What proves to a push service that the house sends; {@code origin} is the service's. */
    public String authorization(String origin) throws GeneralSecurityException {
        Stored key = stored().orElseGet(this::make);
        String claims = json.writeValueAsString(
                new Claims(origin, clock.instant().plus(VALID).getEpochSecond(), contact.isBlank() ? null : contact));
        String signed = text("{\"typ\":\"JWT\",\"alg\":\"ES256\"}") + "." + text(claims);
        ECPrivateKey secret = P256.privateKey(P256.bytes(secrets.decrypt(key.sealed(), PURPOSE)));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(secret);
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return "vapid t=" + signed + "." + P256.text(signature.sign()) + ", k=" + key.publicKey();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Claims(String aud, long exp, String sub) {}

    private record Stored(String publicKey, String sealed) {}

    private Optional<Stored> stored() {
        return jdbc
                .query(
                        "select public_key, private_sealed from push_key where id = 1",
                        (row, number) -> new Stored(row.getString(1), row.getString(2)))
                .stream()
                .findFirst();
    }

    /** Of two nodes at the same moment, the first one's are the house's. */
    private Stored make() {
        try {
            KeyPair pair = P256.generate();
            String secret = P256.text(P256.bytes((ECPrivateKey) pair.getPrivate()));
            jdbc.update(
                    "insert into push_key (id, public_key, private_sealed) values (1, ?, ?) on conflict do nothing",
                    P256.text(P256.bytes((ECPublicKey) pair.getPublic())),
                    secrets.encrypt(secret, PURPOSE));
            return stored().orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no keys on P-256", e);
        }
    }

    private static String text(String text) {
        return P256.text(text.getBytes(StandardCharsets.UTF_8));
    }
}
