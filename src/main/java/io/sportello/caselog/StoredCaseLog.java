package io.sportello.caselog;

import io.sportello.journal.Visibility;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps lines and texts in the database. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredCaseLog implements CaseLog {

    private static final String LINE = "line";
    private static final String OF_SUBJECT = " where subject = :subject";

    private final NamedParameterJdbcTemplate jdbc;
    private final TextIndex index;
    private final Clock clock;

    StoredCaseLog(NamedParameterJdbcTemplate jdbc, TextIndex index, Clock clock) {
        this.jdbc = jdbc;
        this.index = index;
        this.clock = clock;
    }

    @Override
    public void put(CaseLine line) {
        MapSqlParameterSource values = values(line);
        String heading = heading(line);
        List<String> before = jdbc.queryForList(
                "select coalesce(order_id, '') || ' ' || title from case_line" + OF_SUBJECT, values, String.class);
        jdbc.update(before.isEmpty() ? INSERT : UPDATE, values);
        if (!before.contains(heading)) {
            put(new CaseText(
                    line.subject(),
                    line.sellerId(),
                    LINE,
                    Visibility.SELLER,
                    line.subject().id() + " " + heading,
                    line.openedAt()));
        }
    }

    @Override
    public void put(CaseText text) {
        MapSqlParameterSource values = new MapSqlParameterSource(
                        "subject", text.subject().toString())
                .addValue("part", text.part())
                .addValue("seller", text.sellerId())
                .addValue("visibility", text.visibility().name())
                .addValue("at", time(text.at()))
                .addValue("body", text.text().replace("\0", ""));
        int replaced = jdbc.update(
                "update case_text set body = :body, visibility = :visibility, said_at = :at" + OF_SUBJECT
                        + " and part = :part",
                values);
        if (replaced == 0) {
            jdbc.update(
                    "insert into case_text (subject, part, seller_id, visibility, said_at, body)"
                            + " values (:subject, :part, :seller, :visibility, :at, :body)",
                    values);
        }
        index.changed(text);
    }

    private static final String INSERT =
            """
            insert into case_line (subject, kind, seller_id, marketplace, title, order_id, path, status, turn, next_step,
              clock, due_at, opened_at, closed_at, moved_at)
            values (:subject, :kind, :seller, :marketplace, :title, :order, :path, :status, :turn, :next, :clock, :due,
              :opened, :closed, :now)""";

    private static final String UPDATE =
            """
            update case_line set marketplace = :marketplace, title = :title, order_id = :order, path = :path,
              status = :status, turn = :turn, next_step = :next, clock = :clock, due_at = :due, opened_at = :opened,
              closed_at = :closed, moved_at = :now"""
                    + OF_SUBJECT;

    private MapSqlParameterSource values(CaseLine line) {
        CaseClock counting = line.clock();
        return new MapSqlParameterSource("subject", line.subject().toString())
                .addValue("kind", line.subject().kind())
                .addValue("seller", line.sellerId())
                .addValue("marketplace", line.marketplace())
                .addValue("title", line.title())
                .addValue("order", line.orderId())
                .addValue("path", line.path())
                .addValue("status", line.status())
                .addValue("turn", line.turn().name())
                .addValue("next", line.next())
                .addValue("clock", counting == null ? null : counting.kind().name())
                .addValue("due", counting == null ? null : time(counting.due()))
                .addValue("opened", time(line.openedAt()))
                .addValue("closed", time(line.closedAt()))
                .addValue("now", time(clock.instant()));
    }

    private static String heading(CaseLine line) {
        return (line.orderId() == null ? "" : line.orderId()) + " " + line.title();
    }

    private static Timestamp time(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
