package io.sportello.caselog;

import io.sportello.journal.Visibility;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Writes the rows of lines, many at once, with what stands in their titles among the texts. */
@Component
class CaseRows {

    /** The part of a line's own words. */
    static final String LINE = "line";

    private static final String INSERT =
            """
            insert into case_line (subject, kind, seller_id, marketplace, title, order_id, path, status, turn, next_step,
              clock, due_at, opened_at, closed_at, moved_at)
            values (:subject, :kind, :seller, :marketplace, :title, :order, :path, :status, :turn, :next, :clock, :due,
              :opened, :closed, :moved) on conflict do nothing""";
    private static final String UPDATE =
            """
            update case_line set marketplace = :marketplace, title = :title, order_id = :order, path = :path,
              status = :status, turn = :turn, next_step = :next, clock = :clock, due_at = :due, opened_at = :opened,
              closed_at = :closed, moved_at = :moved where subject = :subject""";

    private final NamedParameterJdbcTemplate jdbc;
    private final TextRows texts;
    private final Clock clock;

    CaseRows(NamedParameterJdbcTemplate jdbc, TextRows texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /** Writes lines; at most one a subject. */
    void put(List<CaseLine> lines) {
        Map<String, String> before = headings(lines);
        Instant now = clock.instant();
        Map<Boolean, List<CaseLine>> known = lines.stream()
                .sorted(Comparator.comparing(CaseRows::name))
                .collect(Collectors.partitioningBy(line -> before.containsKey(name(line))));
        Written<CaseLine> begun = Written.of(jdbc, INSERT, known.get(false), line -> row(line, now));
        // whoever inserted one at the same moment was first
        List<CaseLine> standing = Stream.concat(known.get(true).stream(), begun.refused().stream())
                .toList();
        Written.of(jdbc, UPDATE, standing, line -> row(line, now));
        texts.put(lines.stream()
                .filter(line -> !heading(line).equals(before.get(name(line))))
                .map(CaseRows::text)
                .toList());
    }

    /**
     * Writes the lines and texts of subjects that have no line. One that stands is left as it is: it is at least as new, and
     * writing it again would move its subject to the top of the list.
     *
     * <p>A subject that changes at the same moment ends with its newest line, because whoever changes it always writes it,
     * and before its texts: where they came first, this waits for them and writes nothing; where they come second, they
     * wait for this and write over it. Everybody inserts lines in the order of their subjects, and updates any after that,
     * so that nobody waits in a circle.
     */
    void putMissing(List<LoggedSubject> subjects) {
        List<LoggedSubject> ordered = subjects.stream()
                .sorted(Comparator.comparing(one -> name(one.line())))
                .toList();
        List<LoggedSubject> missing = Written.of(jdbc, INSERT, ordered, one -> row(one.line(), one.movedAt()))
                .done();
        texts.putMissing(missing.stream()
                .flatMap(one -> Stream.concat(Stream.of(text(one.line())), one.texts().stream()))
                .toList());
    }

    private Map<String, String> headings(List<CaseLine> lines) {
        Map<String, String> headings = new HashMap<>();
        if (!lines.isEmpty()) {
            jdbc.query(
                    "select subject, coalesce(order_id, '') || ' ' || title from case_line where subject in (:subjects)",
                    Map.of("subjects", lines.stream().map(CaseRows::name).toList()),
                    row -> {
                        headings.put(row.getString(1), row.getString(2));
                    });
        }
        return headings;
    }

    private static CaseText text(CaseLine line) {
        String words = line.subject().id() + " " + heading(line);
        return new CaseText(line.subject(), line.sellerId(), LINE, Visibility.SELLER, words, line.openedAt());
    }

    private static SqlParameterSource row(CaseLine line, Instant moved) {
        CaseClock counting = line.clock();
        return new MapSqlParameterSource("subject", name(line))
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
                .addValue("moved", time(moved));
    }

    private static String name(CaseLine line) {
        return line.subject().toString();
    }

    private static String heading(CaseLine line) {
        return (line.orderId() == null ? "" : line.orderId()) + " " + line.title();
    }

    private static Timestamp time(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
