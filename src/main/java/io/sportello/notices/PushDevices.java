package io.sportello.notices;

import io.sportello.subjects.SubjectNotFound;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the devices of each person. */
@Service
@Transactional
class PushDevices {

    private static final int MOST = 20;

    private final JdbcTemplate jdbc;
    private final PushServices services;
    private final Clock clock;

    PushDevices(JdbcTemplate jdbc, PushServices services, Clock clock) {
        this.jdbc = jdbc;
        this.services = services;
        this.clock = clock;
    }

    /** A person's devices, the newest first. */
    @Transactional(readOnly = true)
    public List<PushDevice> of(String owner) {
        return jdbc.query(
                "select * from push_device where user_email = ? order by id desc", PushDevices::device, owner);
    }

    /**
     * Adds a device; a browser that somebody else used before is theirs no more.
     *
     * @throws DeviceRefused when it is no known push service's, its keys are none, or there are too many
     */
    public void add(String owner, String endpoint, String p256dh, String auth, String name) {
        services.check(endpoint);
        PushEncryption.check(p256dh, auth);
        jdbc.update("delete from push_device where endpoint_hash = ?", hash(endpoint));
        if (of(owner).size() >= MOST) {
            throw new DeviceRefused("notices.refused.many");
        }
        jdbc.update(
                "insert into push_device (id, user_email, endpoint, endpoint_hash, p256dh, auth, name, created)"
                        + " values (nextval('push_device_seq'), ?, ?, ?, ?, ?, ?, ?)",
                owner,
                endpoint,
                hash(endpoint),
                p256dh,
                auth,
                name,
                Timestamp.from(clock.instant()));
    }

    /** @throws SubjectNotFound when it is not this person's */
    public void remove(String owner, long id) {
        if (jdbc.update("delete from push_device where id = ? and user_email = ?", id, owner) == 0) {
            throw new SubjectNotFound("device " + id);
        }
    }

    @Transactional(readOnly = true)
    public Optional<PushDevice> find(long id) {
        return jdbc.query("select * from push_device where id = ?", PushDevices::device, id).stream()
                .findFirst();
    }

    /** The push service says that the browser is gone. */
    void forget(long id) {
        jdbc.update("delete from push_device where id = ?", id);
    }

    private static PushDevice device(ResultSet row, int number) throws SQLException {
        return new PushDevice(
                row.getLong("id"),
                row.getString("user_email"),
                row.getString("endpoint"),
                row.getString("p256dh"),
                row.getString("auth"),
                row.getString("name"),
                row.getTimestamp("created").toInstant());
    }

    private static String hash(String endpoint) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(endpoint.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
