package io.sportello.messages;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.SellerScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how many buyers wait and which of them urgently, each by one query over an index. */
@Service
@Transactional(readOnly = true)
public class ThreadAlarms {

    private static final String LEADS = "support-leads";

    private final NamedParameterJdbcTemplate jdbc;
    private final SellerScope scope;
    private final CurrentUser user;
    private final Clock clock;

    ThreadAlarms(NamedParameterJdbcTemplate jdbc, SellerScope scope, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.user = user;
        this.clock = clock;
    }

    /** How many wait, of a seller or, with null, of all that the user may see. */
    public WaitingThreads waiting(String seller) {
        return jdbc.queryForObject(
                "select count(*) as waiting, count(case when warn_from <= :now then 1 end) as urgent,"
                        + " min(answer_due) as earliest from message_thread where answer_due is not null"
                        + visible(seller),
                values(seller),
                (row, number) ->
                        new WaitingThreads(row.getLong("waiting"), row.getLong("urgent"), instant(row, "earliest")));
    }

    /**
     * Those that are about to be late, and those that were escalated to the user; the first deadline first.
     *
     * @param seller a seller, or null for all that the user may see
     */
    public List<UrgentThread> urgent(String seller, int most) {
        return jdbc.query(
                "select id, seller_id, marketplace, subject, answer_due, escalated_at from message_thread"
                        + " where warn_from <= :now and (escalated_at is null or escalated_to = :me"
                        + (user.groups().contains(LEADS) ? " or escalated_to is null)" : ")")
                        + visible(seller) + " order by answer_due, id limit :most",
                values(seller).addValue("me", user.name()).addValue("most", most),
                ThreadAlarms::thread);
    }

    /** The user's sellers, of which one may be chosen; for nobody's, nothing. */
    private String visible(String seller) {
        String one = seller == null ? "" : " and seller_id = :seller";
        if (scope.seesAll()) {
            return one;
        }
        return one + (scope.sellerIds().isEmpty() ? " and 1 = 0" : " and seller_id in (:sellers)");
    }

    private MapSqlParameterSource values(String seller) {
        return new MapSqlParameterSource("now", Timestamp.from(clock.instant()))
                .addValue("seller", seller)
                .addValue("sellers", scope.sellerIds());
    }

    private static UrgentThread thread(ResultSet row, int number) throws SQLException {
        return new UrgentThread(
                MessageThread.NUMBERS.number(row.getLong("id")),
                row.getString("seller_id"),
                row.getString("marketplace"),
                row.getString("subject"),
                instant(row, "answer_due"),
                row.getTimestamp("escalated_at") != null);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
