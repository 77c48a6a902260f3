package io.sportello.messages.process;

import io.sportello.accounts.SellerScope;
import io.sportello.subjects.Subject;
import io.sportello.workflow.Whereabouts;
import io.sportello.workflow.Workflow;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees to it that the process {@code sweep-messages} runs, of which there is one for the whole installation. */
@Component
@Order(21)
class SweepMessagesProcess implements ApplicationRunner {

    private static final Subject SUBJECT = new Subject("sweep", "W-1");

    private final Workflow workflow;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final SellerScope scope;
    private final String interval;

    SweepMessagesProcess(
            Workflow workflow,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            SellerScope scope,
            @Value("${sportello.messages.sweep-interval:PT10M}") String interval) {
        this.workflow = workflow;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.scope = scope;
        this.interval = interval;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        scope.runAsSystem(() -> transaction.executeWithoutResult(running -> ensureRunning()));
    }

    private void ensureRunning() {
        // two nodes that start at the same time wait for each other here
        jdbc.queryForList("select id from message_sweep where id = 1 for update");
        if (workflow.whereabouts(SUBJECT).map(Whereabouts::ended).orElse(true)) {
            startAnew();
        }
    }

    /** Starts it; for its own last round, which hands over so that the finished rounds can be forgotten. */
    void startAnew() {
        workflow.start("sweep-messages", SUBJECT, Map.of("interval", interval, "rounds", 0));
    }
}
