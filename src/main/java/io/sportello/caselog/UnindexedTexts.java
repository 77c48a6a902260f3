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

    /** Takes texts into an index, and returns when they are safe there. */
    interface Taker {
        void take(List<CaseText> texts) throws IOException;
    }

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate together;

    UnindexedTexts(NamedParameterJdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.together = new TransactionTemplate(transactions);
        this.together.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Notes a text, in the caller's transaction. */
    void add(CaseText text) {
        jdbc.update(
                "insert into case_text_unindexed (subject, part) values (:subject, :part)",
                Map.of("subject", text.subject().toString(), "part", text.part()));
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
            List<CaseText> texts = jdbc.query(
                    "select u.id, t.* from case_text_unindexed u join case_text t on t.subject = u.subject"
                            + " and t.part = u.part order by u.id limit " + BATCH,
                    (row, number) -> {
                        ids.add(row.getLong("id"));
                        return read(row);
                    });
            if (texts.isEmpty()) {
                return false;
            }
            try {
                taker.take(texts);
            } catch (IOException e) {
                throw new UncheckedIOException("The search index can't be written", e);
            }
            jdbc.update("delete from case_text_unindexed where id in (:ids)", Map.of("ids", ids));
            return texts.size() == BATCH;
        }));
    }

    private long count(String sql) {
        Long count = jdbc.queryForObject(sql, Map.of(), Long.class);
        return count == null ? 0 : count;
    }

    private static CaseText read(ResultSet row) throws SQLException {
        return new CaseText(
                Subject.parse(row.getString("subject")),
                row.getString("seller_id"),
                row.getString("part"),
                Visibility.valueOf(row.getString("visibility")),
                row.getString("body"),
                row.getTimestamp("said_at").toInstant());
    }
}
