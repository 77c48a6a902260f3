package io.sportello.clocks;

import io.sportello.accounts.SellerScope;
import io.sportello.subjects.Subject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads from the ledger which of the marketplace's clocks run: those whose last event is a start, or takes a stop back.
 * Nothing pauses them, so each start keeps the moment it is due.
 */
@Component
class LedgerRunningClocks implements RunningClocks {

    private static final String RUNNING =
            """
            select e.subject, e.seller_id, e.due_at from clock_event e
            where e.due_at >= :from and e.due_at < :until
            and (select l.event_type from clock_event l where l.subject = e.subject and l.clock = e.clock
            order by l.seq desc limit 1) <> 'STOPPED'
            and not exists (select 1 from clock_event l where l.subject = e.subject and l.clock = e.clock
            and l.seq > e.seq and l.event_type = 'STARTED')""";

    private final NamedParameterJdbcTemplate jdbc;
    private final SellerScope scope;

    LedgerRunningClocks(NamedParameterJdbcTemplate jdbc, SellerScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    @Override
    public List<RunningClock> due(Instant from, Instant until, String sellerId, int most) {
        if (!scope.seesAll() && scope.sellerIds().isEmpty()) {
            return List.of();
        }
        boolean any = sellerId == null || sellerId.isEmpty();
        String whose =
                (scope.seesAll() ? "" : " and e.seller_id in (:sellers)") + (any ? "" : " and e.seller_id = :seller");
        return jdbc.query(
                RUNNING + whose + " order by e.due_at, e.subject limit :most",
                new MapSqlParameterSource("from", utc(from))
                        .addValue("until", utc(until))
                        .addValue("sellers", scope.sellerIds())
                        .addValue("seller", sellerId)
                        .addValue("most", most),
                (row, number) -> new RunningClock(
                        Subject.parse(row.getString(1)),
                        row.getString(2),
                        row.getTimestamp(3).toInstant()));
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
