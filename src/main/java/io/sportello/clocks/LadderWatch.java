package io.sportello.clocks;

import io.sportello.subjects.Subject;
import io.sportello.workflow.Whereabouts;
import io.sportello.workflow.Workflow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the one timer of the process {@code watch-clocks}, of which there is one for the whole installation. Whoever sets
 * the timer holds the row of {@code ladder_watch}, so a rung that is planned while the timer is being set is not missed.
 */
@Component
public class LadderWatch {

    private static final Subject SUBJECT = new Subject("watch", "W-1");

    /** After a look that found only what others hold. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final Workflow workflow;
    private final DueRungs due;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Duration longest;

    LadderWatch(
            Workflow workflow,
            DueRungs due,
            JdbcTemplate jdbc,
            Clock clock,
            @Value("${sportello.clocks.longest-wait:PT5M}") Duration longest) {
        this.workflow = workflow;
        this.due = due;
        this.jdbc = jdbc;
        this.clock = clock;
        this.longest = longest;
    }

    /** Starts the watch unless it runs, and lets a running one look again when something is due. */
    @Transactional
    public void ensureRunning() {
        hold();
        if (workflow.whereabouts(SUBJECT).map(Whereabouts::ended).orElse(true)) {
            start();
        } else {
            workflow.bringForward(SUBJECT, wake(Duration.ZERO));
        }
    }

    /**
     * When the process has to look again: when the first rung is due, but not much later than now, for the case that
     * somebody could not tell.
     *
     * @param handled how many rungs the last look found
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant nextLook(int handled) {
        hold();
        return wake(handled == 0 ? SHORTEST : Duration.ZERO);
    }

    /** Starts the watch anew; for its own last round, which hands over so that the finished rounds can be forgotten. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void startAnew() {
        hold();
        start();
    }

    /** Whether the timer may be set to later than this, so that somebody has to tell. */
    boolean mayMiss(Instant at) {
        return at.isBefore(clock.instant().plus(longest));
    }

    /** Sets the timer to this instant if it is set to a later one. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void hurry(Instant at) {
        hold();
        workflow.bringForward(SUBJECT, at);
    }

    private void start() {
        workflow.start("watch-clocks", SUBJECT, Map.of("due", Date.from(wake(Duration.ZERO)), "rounds", 0));
    }

    private Instant wake(Duration shortest) {
        Instant now = clock.instant();
        Instant first = due.earliest().orElse(Instant.MAX);
        Instant latest = now.plus(longest);
        Instant earliest = now.plus(shortest);
        return first.isAfter(latest) ? latest : first.isBefore(earliest) ? earliest : first;
    }

    private void hold() {
        jdbc.queryForList("select id from ladder_watch where id = 1 for update");
    }
}
