package io.sportello.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the notices that are on their way, and for some days those that left. */
@Component
class NoticeRows {

    private final JdbcTemplate jdbc;

    NoticeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a notice; answers its number, or nothing when the device was told before. */
    Optional<Long> write(Notice notice) {
        Long id = jdbc.queryForObject("select nextval('push_notice_seq')", Long.class);
        int written = jdbc.update(
                "insert into push_notice (id, device_id, notice_key, title, body, path, expires)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                id,
                notice.device(),
                notice.key(),
                notice.title(),
                notice.body(),
                notice.path(),
                Timestamp.from(notice.expires()));
        return written == 1 ? Optional.ofNullable(id) : Optional.empty();
    }

    /** A notice that has not left, as far as its device is still there. */
    Optional<Notice> waiting(long id) {
        return jdbc.query("select * from push_notice where id = ? and sent_at is null", NoticeRows::notice, id).stream()
                .findFirst();
    }

    void left(long id, Instant at) {
        jdbc.update("update push_notice set sent_at = ? where id = ?", Timestamp.from(at), id);
    }

    void forget(Instant expiredBefore) {
        jdbc.update("delete from push_notice where expires < ?", Timestamp.from(expiredBefore));
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getLong("device_id"),
                row.getString("notice_key"),
                row.getString("title"),
                row.getString("body"),
                row.getString("path"),
                row.getTimestamp("expires").toInstant());
    }
}
