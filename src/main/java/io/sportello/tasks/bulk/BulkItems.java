package io.sportello.tasks.bulk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** Stores the items of changes. */
@Repository
class BulkItems {

    private static final String COLUMNS = "place, task_id, outcome, target, expected, former, made, message";

    private static final RowMapper<BulkItem> ROW = (row, number) -> new BulkItem(
            row.getInt(1),
            row.getString(2),
            BulkOutcome.valueOf(row.getString(3)),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getString(8));

    private final JdbcTemplate jdbc;

    BulkItems(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(long bulk, List<String> tasks) {
        jdbc.batchUpdate(
                "insert into bulk_item (bulk_id, place, task_id, outcome) values (?, ?, ?, 'WAITING')",
                IntStream.range(0, tasks.size())
                        .mapToObj(i -> new Object[] {bulk, i + 1, tasks.get(i)})
                        .toList());
    }

    /** What was done by another change, to be made what it was. */
    void undo(long bulk, long other) {
        jdbc.update(
                """
                insert into bulk_item (bulk_id, place, task_id, outcome, target, expected)
                select ?, place, task_id, 'WAITING', former, made from bulk_item where bulk_id = ? and outcome = 'DONE'""",
                bulk,
                other);
    }

    /** The next item, which no other window of its owner can take until the transaction ends. */
    Optional<BulkItem> next(long bulk) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from bulk_item where bulk_id = ? and outcome = 'WAITING'"
                                + " order by place limit 1 for update skip locked",
                        ROW,
                        bulk)
                .stream()
                .findFirst();
    }

    void done(long bulk, BulkItem item, String former, String made) {
        jdbc.update(
                "update bulk_item set outcome = 'DONE', former = ?, made = ? where bulk_id = ? and place = ?",
                former,
                made,
                bulk,
                item.place());
    }

    void refused(long bulk, int place, String why) {
        jdbc.update(
                "update bulk_item set outcome = 'REFUSED', message = ? where bulk_id = ? and place = ? and outcome = 'WAITING'",
                why,
                bulk,
                place);
    }

    /** The tasks, in their order. */
    List<String> tasks(long bulk) {
        return jdbc.queryForList("select task_id from bulk_item where bulk_id = ? order by place", String.class, bulk);
    }

    /** Those to show: what was refused first, then what was done, then what waits. */
    List<BulkItem> first(long bulk, int most) {
        return jdbc.query(
                "select " + COLUMNS + " from bulk_item where bulk_id = ? order by case outcome when 'REFUSED' then 0"
                        + " when 'DONE' then 1 else 2 end, place limit ?",
                ROW,
                bulk,
                most);
    }

    Map<BulkOutcome, Integer> counts(long bulk) {
        Map<BulkOutcome, Integer> counts = new EnumMap<>(BulkOutcome.class);
        for (BulkOutcome outcome : BulkOutcome.values()) {
            counts.put(outcome, 0);
        }
        jdbc.query(
                "select outcome, count(*) from bulk_item where bulk_id = ? group by outcome",
                row -> {
                    counts.put(BulkOutcome.valueOf(row.getString(1)), row.getInt(2));
                },
                bulk);
        return counts;
    }
}
