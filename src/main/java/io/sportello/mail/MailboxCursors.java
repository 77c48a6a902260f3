package io.sportello.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows how far each mailbox was read and which node reads it. A node holds a mailbox for a while and longer whenever it
 * shows that it is alive; what a node that lost it still wants to write is refused.
 */
@Component
@Transactional
class MailboxCursors {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    MailboxCursors(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How far a mailbox was read. */
    record Position(long uidValidity, long lastUid) {}

    /** Takes or keeps a mailbox for a node; false while another node holds it. */
    boolean hold(long mailbox, String holder, Duration howLong) {
        jdbc.update(
                "insert into mailbox_cursor (mailbox_id, uid_validity, last_uid, connected) values (?, 0, 0, false)"
                        + " on conflict do nothing",
                mailbox);
        return jdbc.update(
                        "update mailbox_cursor set holder = ?, held_until = ? where mailbox_id = ?"
                                + " and (holder is null or holder = ? or held_until < ?)",
                        holder,
                        at(clock.instant().plus(howLong)),
                        mailbox,
                        holder,
                        at(clock.instant()))
                == 1;
    }

    void release(long mailbox, String holder) {
        jdbc.update(
                "update mailbox_cursor set holder = null, held_until = null, connected = false"
                        + " where mailbox_id = ? and holder = ?",
                mailbox,
                holder);
    }

    Position position(long mailbox) {
        return jdbc.queryForObject(
                "select uid_validity, last_uid from mailbox_cursor where mailbox_id = ?",
                (row, number) -> new Position(row.getLong(1), row.getLong(2)),
                mailbox);
    }

    /**
     * The mailbox is read as far as this.
     *
     * @throws LeaseLost when another node reads it now
     */
    void advance(long mailbox, String holder, Position position) {
        write(
                mailbox,
                "update mailbox_cursor set uid_validity = ?, last_uid = ?, last_mail_at = ?"
                        + " where mailbox_id = ? and holder = ?",
                position.uidValidity(),
                position.lastUid(),
                at(clock.instant()),
                mailbox,
                holder);
    }

    /** As {@link #advance}, over mails that are left alone. */
    void pass(long mailbox, String holder, Position position) {
        write(
                mailbox,
                "update mailbox_cursor set uid_validity = ?, last_uid = ? where mailbox_id = ? and holder = ?",
                position.uidValidity(),
                position.lastUid(),
                mailbox,
                holder);
    }

    void connected(long mailbox, String holder) {
        write(
                mailbox,
                "update mailbox_cursor set connected = true, seen_at = ?, error_key = null, error_detail = null"
                        + " where mailbox_id = ? and holder = ?",
                at(clock.instant()),
                mailbox,
                holder);
    }

    void failed(long mailbox, String holder, Trouble trouble) {
        jdbc.update(
                "update mailbox_cursor set connected = false, error_key = ?, error_detail = ?"
                        + " where mailbox_id = ? and holder = ?",
                trouble.key(),
                trouble.detail(),
                mailbox,
                holder);
    }

    @Transactional(readOnly = true)
    MailboxStatus status(long mailbox) {
        return jdbc
                .query(
                        "select connected, held_until, seen_at, last_mail_at, error_key, error_detail"
                                + " from mailbox_cursor where mailbox_id = ?",
                        (row, number) -> status(row),
                        mailbox)
                .stream()
                .findFirst()
                .orElse(MailboxStatus.NEVER);
    }

    private MailboxStatus status(ResultSet row) throws SQLException {
        Instant heldUntil = instant(row, "held_until");
        // the node that was connected may have died
        boolean held = heldUntil != null && heldUntil.isAfter(clock.instant());
        String detail = row.getString("error_detail");
        return new MailboxStatus(
                row.getBoolean("connected") && held,
                instant(row, "seen_at"),
                instant(row, "last_mail_at"),
                row.getString("error_key"),
                detail == null ? "" : detail);
    }

    private void write(long mailbox, String sql, Object... arguments) {
        if (jdbc.update(sql, arguments) == 0) {
            throw new LeaseLost(mailbox);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
