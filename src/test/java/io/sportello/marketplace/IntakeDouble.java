package io.sportello.marketplace;

import io.sportello.returns.ReportedReturn;
import io.sportello.returns.ReportedReturnRefused;
import io.sportello.returns.ReturnIntake;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes returns into a table of its own, transactionally, and fails when a test says so. */
public class IntakeDouble implements ReturnIntake {

    private final JdbcTemplate jdbc;
    private Consumer<ReportedReturn> before = IntakeDouble::nothing;

    IntakeDouble(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        jdbc.execute("create table if not exists taken_return (seller_id varchar(40), rma varchar(40),"
                + " order_id varchar(19), stated varchar(8000), takes integer, primary key (seller_id, rma))");
    }

    /** What happens before each row, until {@link #calm()}. */
    void before(Consumer<ReportedReturn> what) {
        before = what;
    }

    void calm() {
        before = IntakeDouble::nothing;
    }

    private static void nothing(ReportedReturn reported) {
        // every row goes well
    }

    /** The RMAs taken in for a seller. */
    List<String> taken(String sellerId) {
        return jdbc.queryForList(
                "select rma from taken_return where seller_id = ? order by rma", String.class, sellerId);
    }

    /** How often a statement about it was taken in. */
    int takes(String rma) {
        return jdbc.queryForList("select takes from taken_return where rma = ?", Integer.class, rma).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Override
    public Batch begin(String sellerId, Collection<String> amazonRmaIds) {
        return (reported, origin) -> take(sellerId, reported);
    }

    private Outcome take(String sellerId, ReportedReturn reported) {
        before.accept(reported);
        String stated = reported.toString();
        List<String> known = jdbc.queryForList(
                "select order_id from taken_return where seller_id = ? and rma = ?",
                String.class,
                sellerId,
                reported.amazonRmaId());
        if (known.isEmpty()) {
            jdbc.update(
                    "insert into taken_return values (?, ?, ?, ?, 1)",
                    sellerId,
                    reported.amazonRmaId(),
                    reported.orderId(),
                    stated);
            return Outcome.NEW;
        }
        if (!known.get(0).equals(reported.orderId())) {
            throw new ReportedReturnRefused("Order ID", reported.orderId(), "reject.other-order");
        }
        int changed = jdbc.update(
                "update taken_return set stated = ?, takes = takes + 1 where seller_id = ? and rma = ? and stated <> ?",
                stated,
                sellerId,
                reported.amazonRmaId(),
                stated);
        return changed == 0 ? Outcome.UNCHANGED : Outcome.CHANGED;
    }
}
