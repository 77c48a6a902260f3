package io.sportello.caselog;

import io.sportello.journal.Visibility;
import io.sportello.subjects.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The texts that the search index beside the database does not hold yet. */
class UnindexedTexts {

    private static final int BATCH = 500;

    /**
     * A text as the index should have it.
     *
     * @param text null when it is no more
     */
    record Change(String subject, String part, CaseText text) {}

    /** Takes texts into an index, and returns when they are safe there. */
    interface Taker {
        void take(List<Change> changes) throws IOException;
    }

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate together;

    UnindexedTexts(NamedParameterJdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.together = new TransactionTemplate(transactions);
        this.together.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Notes a text, in the caller's transaction. */
    void add(Subject subject, String part) {
        jdbc.update(
                "insert into case_text_unindexed (subject, part) values (:subject, :part)",
                Map.of("subject", subject.toString(), "part", part));
    }

    /** Notes every text, unless the index holds as many as it should: it was lost, or is older than the database. */
    void addAllUnless(long indexed) {
        together.executeWithoutResult(done -> {
            if (indexed
                    != count("select count(*) from case_text t where not exists (select 1 from"
                            + " case_text_unindexed u where u.subject = t.subject and u.part = t.part)")) {
                jdbc.update(
                        "insert into case_text_unindexed (subject, part) select subject, part from case_text",
                        Map.of());
            }
        });
    }

    /** Gives all of them away in batches; a batch that was not taken stays. */
    void takeIn(Taker taker) {
        while (takeBatch(taker)) {
            // the next one
        }
    }

    private boolean takeBatch(Taker taker) {
        return Boolean.TRUE.equals(together.execute(done -> {
            List<Long> ids = new ArrayList<>();
            List<Change> changes = jdbc.query(
                    "select u.id, u.subject, u.part, t.seller_id, t.visibility, t.said_at, t.body"
                            + " from case_text_unindexed u left join case_text t on t.subject = u.subject"
                            + " and t.part = u.part order by u.id limit " + BATCH,
                    (row, number) -> {
                        ids.add(row.getLong("id"));
                        return read(row);
                    });
            if (changes.isEmpty()) {
                return false;
            }
            try {
                taker.take(changes);
            } catch (IOException e) {
                throw new UncheckedIOException("The search index can't be written", e);
            }
            jdbc.update("delete from case_text_unindexed where id in (:ids)", Map.of("ids", ids));
            return changes.size() == BATCH;
        }));
    }

    private long count(String sql) {
        Long count = jdbc.queryForObject(sql, Map.of(), Long.class);
        return count == null ? 0 : count;
    }

    private static Change read(ResultSet row) throws SQLException {
        String subject = row.getString("subject");
        String part = row.getString("part");
        return new Change(subject, part, row.getString("body") == null ? null : text(row, subject, part));
    }

    private static CaseText text(ResultSet row, String subject, String part) throws SQLException {
        return new CaseText(
                Subject.parse(subject),
                row.getString("seller_id"),
                part,
                Visibility.valueOf(row.getString("visibility")),
                row.getString("body"),
                row.getTimestamp("said_at").toInstant());
    }
}
