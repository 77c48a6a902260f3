package io.sportello.messages;

import io.sportello.clocks.ClockKind;
import io.sportello.clocks.Ladder;
import io.sportello.subjects.Subject;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Escalates some of what is overdue and not escalated, in a transaction; for system work only, so it needs no scope. */
@Component
class SweepBatch {

    private static final String OVERDUE =
            """
            select id from message_thread where escalated_at is null and answer_due <= ?
            order by answer_due, id limit ?""";

    private final JdbcTemplate jdbc;
    private final Ladder ladder;
    private final MessageEscalation escalation;
    private final Clock clock;
    private final int size;

    SweepBatch(
            JdbcTemplate jdbc,
            Ladder ladder,
            MessageEscalation escalation,
            Clock clock,
            @Value("${sportello.messages.sweep-batch:500}") int size) {
        this.jdbc = jdbc;
        this.ladder = ladder;
        this.escalation = escalation;
        this.clock = clock;
        this.size = size;
    }

    /**
     * What is left of the ladders is given up, so that nobody is reminded of what was escalated already.
     *
     * @return how many were escalated; 0 also when somebody else did it meanwhile
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int next() {
        List<Subject> overdue = jdbc.queryForList(OVERDUE, Long.class, Timestamp.from(clock.instant()), size).stream()
                .map(MessageThread::subjectOf)
                .toList();
        ladder.stop(overdue, ClockKind.MARKETPLACE);
        return escalation.escalate(overdue);
    }
}
