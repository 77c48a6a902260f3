package io.sportello.caselog;

import io.sportello.subjects.Subject;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Writes the rows of texts, many at once. */
@Component
class TextRows {

    private static final String INSERT =
            """
            insert into case_text (subject, part, seller_id, visibility, said_at, body)
            values (:subject, :part, :seller, :visibility, :at, :body) on conflict do nothing""";
    private static final String UPDATE =
            """
            update case_text set body = :body, visibility = :visibility, said_at = :at
            where subject = :subject and part = :part""";

    private final NamedParameterJdbcTemplate jdbc;
    private final TextIndex index;

    TextRows(NamedParameterJdbcTemplate jdbc, TextIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    /** Writes texts; of several of one part the last one stays. */
    void put(List<CaseText> texts) {
        SortedMap<String, CaseText> last = new TreeMap<>();
        texts.forEach(text -> last.put(text.subject() + "#" + text.part(), text));
        List<CaseText> all = List.copyOf(last.values());
        List<CaseText> unknown = write(UPDATE, all).refused();
        // whoever inserted one at the same moment was first
        write(UPDATE, write(INSERT, unknown).refused());
        index.changed(all);
    }

    /** Writes those of which nothing stands yet. */
    void putMissing(List<CaseText> texts) {
        index.changed(write(INSERT, texts).done());
    }

    /** Takes a text away. */
    void forget(Subject subject, String part) {
        jdbc.update(
                "delete from case_text where subject = :subject and part = :part",
                Map.of("subject", subject.toString(), "part", part));
        index.forgotten(subject, part);
    }

    private Written<CaseText> write(String sql, List<CaseText> texts) {
        return Written.of(jdbc, sql, texts, TextRows::row);
    }

    private static SqlParameterSource row(CaseText text) {
        return new MapSqlParameterSource("subject", text.subject().toString())
                .addValue("part", text.part())
                .addValue("seller", text.sellerId())
                .addValue("visibility", text.visibility().name())
                .addValue("at", Timestamp.from(text.at()))
                .addValue("body", text.text());
    }
}
