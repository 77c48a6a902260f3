package io.sportello.policies.deciding;

import io.sportello.policies.deciding.DecisionLog.StoredAnswer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads the decisions of a policy in the order of time, a page after another, for whoever asks of all of them. */
@Component
public class RecordedDecisions {

    private static final int REMEMBERED = 5_000;
    private static final String COLUMNS =
            "select id, version, subject, seller_id, decided_at, facts, answer, floor_policy, floor_version";

    private final NamedParameterJdbcTemplate jdbc;
    private final ObjectReader facts;
    private final ObjectReader answers;
    /** The same few answers come again and again, and reading one takes as long as asking a table. */
    private final Map<String, RecordedAnswer> read = new ConcurrentHashMap<>();

    RecordedDecisions(NamedParameterJdbcTemplate jdbc) {
        JsonMapper json = FactsJson.mapper();
        this.jdbc = jdbc;
        this.facts = json.readerFor(FactsJson.MAP);
        this.answers = json.readerFor(StoredAnswer.class);
    }

    /**
     * Which decisions.
     *
     * @param policy the policy's key
     * @param from the first moment, or null for the beginning
     * @param until the first moment that is too late
     * @param sellers whose, or null for everybody's and nobody's
     */
    public record Range(String policy, Instant from, Instant until, Set<String> sellers) {

        private String where() {
            return " from policy_decision where policy = :policy and decided_at < :until"
                    + (from == null ? "" : " and decided_at >= :from")
                    + (sellers == null ? "" : " and seller_id in (:sellers)");
        }

        private MapSqlParameterSource values() {
            return new MapSqlParameterSource("policy", policy)
                    .addValue("from", from == null ? null : Timestamp.from(from))
                    .addValue("until", Timestamp.from(until))
                    .addValue("sellers", sellers);
        }
    }

    /** How many there are. */
    public long count(Range range) {
        Long count = jdbc.queryForObject("select count(*)" + range.where(), range.values(), Long.class);
        return count == null ? 0 : count;
    }

    /**
     * The next ones.
     *
     * @param at when the last one of the page before was made, or null for the first page
     * @param id its number
     */
    public List<RecordedRow> after(Range range, Instant at, long id, int most) {
        String next = at == null ? "" : " and (decided_at, id) > (:at, :id)";
        MapSqlParameterSource values = range.values()
                .addValue("at", at == null ? null : Timestamp.from(at))
                .addValue("id", id)
                .addValue("most", most);
        return jdbc.query(
                COLUMNS + range.where() + next + " order by decided_at, id limit :most",
                values,
                RecordedDecisions::row);
    }

    /** Looks into a row; many threads may do so at once. */
    public RecordedDecision read(RecordedRow row) {
        Map<String, Object> asked = facts.readValue(row.facts());
        return RecordedDecision.of(row, FactsJson.read(asked), answer(row.answer()));
    }

    private RecordedAnswer answer(String written) {
        if (read.size() > REMEMBERED) {
            read.clear();
        }
        return read.computeIfAbsent(written, any -> RecordedAnswer.of(answers.readValue(any)));
    }

    private static RecordedRow row(ResultSet found, int number) throws SQLException {
        return new RecordedRow(
                found.getLong("id"),
                found.getInt("version"),
                found.getString("subject"),
                found.getString("seller_id"),
                found.getTimestamp("decided_at").toInstant(),
                found.getString("facts"),
                found.getString("answer"),
                found.getString("floor_policy"),
                found.getObject("floor_version", Integer.class));
    }
}
