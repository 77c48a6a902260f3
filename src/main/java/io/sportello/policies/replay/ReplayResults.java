package io.sportello.policies.replay;

import io.sportello.policies.deciding.FactsJson;
import io.sportello.policies.deciding.RecordedDecision;
import io.sportello.policies.replay.ReplayPage.Pair;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Adds what a page came to, in the transaction of whoever notes that it was looked at. */
@Component
class ReplayResults {

    private final JdbcTemplate jdbc;
    private final JsonMapper json = FactsJson.mapper();
    private final long most;

    /** @param most so many decisions that would be others are kept one by one; more are only counted */
    ReplayResults(JdbcTemplate jdbc, @Value("${sportello.replays.kept:100000}") long most) {
        this.jdbc = jdbc;
        this.most = most;
    }

    /** Those of a page that there is room for. */
    List<Replayed> kept(ReplayWork work, ReplayPage page) {
        long room = Math.max(0, most - work.kept());
        return page.others().subList(0, (int) Math.min(room, page.others().size()));
    }

    void add(long id, ReplayPage page, List<Replayed> kept) {
        keep(id, kept);
        page.pairs().forEach((pair, counts) -> add(id, pair, counts));
        page.money().forEach((currency, sum) -> add(id, currency, sum));
    }

    private void add(long id, Pair pair, Map<ReplayKind, Long> counts) {
        jdbc.update(
                "insert into policy_replay_row (replay_id, version, row_then, row_now) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                id,
                pair.version(),
                pair.then(),
                pair.now());
        jdbc.update(
                "update policy_replay_row set same = same + ?, changed = changed + ?, impossible = impossible + ?"
                        + " where replay_id = ? and version = ? and row_then = ? and row_now = ?",
                counts.getOrDefault(ReplayKind.SAME, 0L),
                counts.getOrDefault(ReplayKind.CHANGED, 0L),
                counts.getOrDefault(ReplayKind.IMPOSSIBLE, 0L),
                id,
                pair.version(),
                pair.then(),
                pair.now());
    }

    private void add(long id, String currency, ReplayPage.Sum sum) {
        jdbc.update(
                "insert into policy_replay_money (replay_id, currency) values (?, ?) on conflict do nothing",
                id,
                currency);
        jdbc.update(
                "update policy_replay_money set amount = amount + ?, decisions = decisions + ?"
                        + " where replay_id = ? and currency = ?",
                sum.amount(),
                sum.decisions(),
                id,
                currency);
    }

    private void keep(long id, List<Replayed> kept) {
        jdbc.batchUpdate(
                "insert into policy_replay_case (replay_id, decision_id, kind, subject, seller_id, decided_at, version,"
                        + " row_then, row_now, changes, amount, currency) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                kept.stream().map(each -> row(id, each)).toList());
    }

    private Object[] row(long id, Replayed one) {
        RecordedDecision decision = one.decision();
        return new Object[] {
            id,
            decision.id(),
            one.kind().name(),
            decision.subject(),
            decision.sellerId(),
            Timestamp.from(decision.at()),
            decision.version(),
            one.rowThen(),
            one.rowNow(),
            json.writeValueAsString(
                    one.changes().stream().map(ReplayResults::written).toList()),
            one.difference() == null ? null : one.difference().amount(),
            one.difference() == null ? null : one.difference().currency()
        };
    }

    private static AnswerChange written(AnswerChange change) {
        return new AnswerChange(change.output(), FactsJson.written(change.then()), FactsJson.written(change.now()));
    }

    /** The changes as they were before they were written. */
    List<AnswerChange> changes(String written) {
        return List.of(json.readValue(written, AnswerChange[].class)).stream()
                .map(each -> new AnswerChange(each.output(), FactsJson.read(each.then()), FactsJson.read(each.now())))
                .toList();
    }
}
