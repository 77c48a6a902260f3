package io.sportello.policies.replay;

import io.sportello.accounts.SellerScope;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.TableReader;
import io.sportello.subjects.SubjectNotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads replays and what they came to. One is seen by those who may see every decision that it asks again. */
@Service
@Transactional(readOnly = true)
public class ReplayReading {

    private static final String REPLAYS =
            "select id, policy, label, sha256, from_at, until_at, seller_id, marketplace, every_seller, status, trouble,"
                    + " reason, requested_at, requested_by, started_at, finished_at, total, looked, same, changed,"
                    + " impossible, unpriced, kept from policy_replay r where ";

    private final NamedParameterJdbcTemplate jdbc;
    private final SellerScope scope;
    private final ReplayResults results;

    ReplayReading(NamedParameterJdbcTemplate jdbc, SellerScope scope, ReplayResults results) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.results = results;
    }

    /** A replay by its number alone. */
    Optional<ReplayView> find(long id) {
        MapSqlParameterSource values = new MapSqlParameterSource("id", id);
        return jdbc.query(REPLAYS + "id = :id" + visible(values), values, ReplayReading::view).stream()
                .findFirst();
    }

    /**
     * A replay of a policy.
     *
     * @throws SubjectNotFound when there is none or it may not be seen
     */
    public ReplayView get(String policy, long id) {
        return find(id).filter(found -> found.policy().equals(policy))
                .orElseThrow(() -> new SubjectNotFound("replay " + id));
    }

    /** The visible replays of a policy with numbers below a bound, newest first. */
    public List<ReplayView> newest(String policy, long before, int most) {
        MapSqlParameterSource values = new MapSqlParameterSource("policy", policy)
                .addValue("before", before)
                .addValue("most", most);
        return jdbc.query(
                REPLAYS + "policy = :policy and id < :before" + visible(values) + " order by id desc limit :most",
                values,
                ReplayReading::view);
    }

    /** The newest replay of a table that the user may see and that nobody stopped. */
    public Optional<ReplayView> latest(String policy, String sha256) {
        MapSqlParameterSource values = new MapSqlParameterSource("policy", policy).addValue("sha", sha256);
        return jdbc
                .query(
                        REPLAYS + "policy = :policy and sha256 = :sha and status <> 'CANCELLED'" + visible(values)
                                + " order by id desc limit 1",
                        values,
                        ReplayReading::view)
                .stream()
                .findFirst();
    }

    /** The replays of a table that looked at all they were to look at, whoever may see them, newest first. */
    public List<ReplayView> done(String policy, String sha256, int most) {
        return jdbc.query(
                REPLAYS + "policy = :policy and sha256 = :sha and status = 'DONE' order by id desc limit :most",
                new MapSqlParameterSource("policy", policy)
                        .addValue("sha", sha256)
                        .addValue("most", most),
                ReplayReading::view);
    }

    /** How many have not ended, whoever started them. */
    long running() {
        Long running = jdbc.queryForObject(
                "select count(*) from policy_replay where status in ('WAITING', 'RUNNING')",
                new MapSqlParameterSource(),
                Long.class);
        return running == null ? 0 : running;
    }

    /** What it means in money, by currency; empty when nothing. */
    public List<ReplayMoney> money(ReplayView replay) {
        return jdbc.query(
                "select * from policy_replay_money where replay_id = :id order by currency",
                new MapSqlParameterSource("id", replay.id()),
                (found, number) -> new ReplayMoney(
                        found.getString("currency"), found.getBigDecimal("amount"), found.getLong("decisions")));
    }

    /** By pair of rows, those with the most other answers first. */
    public List<ReplayedRow> rows(ReplayView replay, int most) {
        return jdbc.query(
                "select * from policy_replay_row where replay_id = :id"
                        + " order by changed + impossible desc, version, row_then, row_now limit :most",
                new MapSqlParameterSource("id", replay.id()).addValue("most", most),
                (found, number) -> new ReplayedRow(
                        found.getInt("version"),
                        found.getInt("row_then"),
                        found.getInt("row_now"),
                        found.getLong("same"),
                        found.getLong("changed"),
                        found.getLong("impossible")));
    }

    /** The decisions that would be others with numbers above a bound, by number. */
    public List<ReplayCase> cases(ReplayView replay, ReplayCaseFilter filter, long after, int most) {
        MapSqlParameterSource values = new MapSqlParameterSource("id", replay.id())
                .addValue("after", after)
                .addValue("kind", filter.kind() == null ? null : filter.kind().name())
                .addValue("version", filter.version())
                .addValue("then", filter.then())
                .addValue("now", filter.now())
                .addValue("most", most);
        return jdbc.query(
                "select * from policy_replay_case where replay_id = :id and decision_id > :after"
                        + (filter.kind() == null ? "" : " and kind = :kind")
                        + (filter.version() == null ? "" : " and version = :version")
                        + (filter.then() == null ? "" : " and row_then = :then")
                        + (filter.now() == null ? "" : " and row_now = :now")
                        + " order by decision_id limit :most",
                values,
                (found, number) -> one(found));
    }

    /**
     * One of them.
     *
     * @throws SubjectNotFound when the decision is none of them
     */
    public ReplayCase one(ReplayView replay, long decision) {
        return cases(replay, ReplayCaseFilter.ANY, decision - 1, 1).stream()
                .filter(found -> found.decision() == decision)
                .findFirst()
                .orElseThrow(() -> new SubjectNotFound("decision " + decision));
    }

    /** The table that a replay asks. */
    public DecisionTable table(ReplayView replay) {
        String content = jdbc.queryForObject(
                "select content from policy_replay where id = :id",
                new MapSqlParameterSource("id", replay.id()),
                String.class);
        return TableReader.read(replay.label(), content);
    }

    private String visible(MapSqlParameterSource values) {
        if (scope.seesAll()) {
            return "";
        }
        if (scope.sellerIds().isEmpty()) {
            return " and 1 = 0";
        }
        values.addValue("visible", scope.sellerIds());
        return " and not every_seller and not exists (select 1 from policy_replay_seller s"
                + " where s.replay_id = r.id and s.seller_id not in (:visible))";
    }

    private ReplayCase one(ResultSet found) throws SQLException {
        return new ReplayCase(
                found.getLong("decision_id"),
                ReplayKind.valueOf(found.getString("kind")),
                found.getString("subject"),
                found.getString("seller_id"),
                instant(found, "decided_at"),
                found.getInt("version"),
                found.getInt("row_then"),
                found.getInt("row_now"),
                results.changes(found.getString("changes")),
                found.getBigDecimal("amount"),
                found.getString("currency"));
    }

    private static ReplayView view(ResultSet found, int number) throws SQLException {
        return new ReplayView(
                found.getLong("id"),
                found.getString("policy"),
                found.getString("label"),
                found.getString("sha256"),
                instant(found, "from_at"),
                instant(found, "until_at"),
                found.getString("seller_id"),
                found.getString("marketplace"),
                found.getBoolean("every_seller"),
                ReplayStatus.valueOf(found.getString("status")),
                found.getBoolean("trouble"),
                found.getString("reason"),
                instant(found, "requested_at"),
                found.getString("requested_by"),
                instant(found, "started_at"),
                instant(found, "finished_at"),
                found.getLong("total"),
                found.getLong("looked"),
                found.getLong("same"),
                found.getLong("changed"),
                found.getLong("impossible"),
                found.getLong("unpriced"),
                found.getLong("kept"));
    }

    private static Instant instant(ResultSet found, String column) throws SQLException {
        Timestamp at = found.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
