package io.sportello.caselog;

import io.sportello.subjects.Subject;
import io.sportello.subjects.Words;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * Finds words by PostgreSQL's own full-text index, so that every node finds them the moment they are committed. The words
 * are stored as they were cut here; the database's parsers would take order numbers for negative numbers.
 */
class PostgresTextIndex implements TextIndex {

    private static final String MATCHING = " from case_text where words @@ cast(:query as tsquery)";

    private final NamedParameterJdbcTemplate jdbc;
    private final MayRead readable;

    PostgresTextIndex(NamedParameterJdbcTemplate jdbc, MayRead readable) {
        this.jdbc = jdbc;
        this.readable = readable;
    }

    @Override
    public void changed(List<CaseText> texts) {
        jdbc.batchUpdate(
                "update case_text set words = array_to_tsvector(string_to_array(:words, ' '))"
                        + " where subject = :subject and part = :part",
                texts.stream().map(PostgresTextIndex::row).toArray(SqlParameterSource[]::new));
    }

    /** The words went with the row. */
    @Override
    public void forgotten(Subject subject, String part) {
        // nothing is kept elsewhere
    }

    @Override
    public List<String> subjects(List<String> words, int most) {
        MapSqlParameterSource values = matching(words).addValue("most", most);
        return jdbc.queryForList(
                "select subject" + MATCHING + readable.ofSellers(values) + readable.ofTexts()
                        + " group by subject order by max(said_at) desc, subject limit :most",
                values,
                String.class);
    }

    @Override
    public Map<String, String> parts(List<String> words, Collection<String> subjects) {
        MapSqlParameterSource values = matching(words).addValue("subjects", subjects);
        Map<String, String> parts = new LinkedHashMap<>();
        jdbc.query(
                "select subject, part" + MATCHING + " and subject in (:subjects)" + readable.ofSellers(values)
                        + readable.ofTexts() + " order by said_at desc, part",
                values,
                row -> {
                    parts.putIfAbsent(row.getString(1), row.getString(2));
                });
        return parts;
    }

    /** Words are letters and digits only, so quoting them is enough. */
    private static MapSqlParameterSource matching(List<String> words) {
        return new MapSqlParameterSource(
                "query", words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & ")));
    }

    private static SqlParameterSource row(CaseText text) {
        return new MapSqlParameterSource("words", String.join(" ", Words.written(text.text())))
                .addValue("subject", text.subject().toString())
                .addValue("part", text.part());
    }
}
