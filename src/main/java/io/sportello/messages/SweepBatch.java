package io.sportello.messages;

import io.sportello.clocks.ClockKind;
import io.sportello.clocks.Ladder;
import io.sportello.subjects.Subject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds and escalates some of what is overdue and not escalated; for system work only, so it needs no scope. */
@Component
class SweepBatch {

    private static final String OVERDUE =
            """
            select id, answer_due from message_thread where escalated_at is null and answer_due <= ?
            and (answer_due, id) > (?, ?) order by answer_due, id limit ?""";

    /**
     * A message that is overdue.
     *
     * @param due since when
     * @param id its thread's number
     */
    record Overdue(Instant due, long id) {

        static final Overdue NONE = new Overdue(Instant.EPOCH, 0);

        Subject subject() {
            return MessageThread.subjectOf(id);
        }
    }

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

    /** The next that are overdue behind another. */
    List<Overdue> after(Overdue last) {
        return jdbc.query(
                OVERDUE,
                (row, number) -> new Overdue(row.getTimestamp("answer_due").toInstant(), row.getLong("id")),
                Timestamp.from(clock.instant()),
                Timestamp.from(last.due()),
                last.id(),
                size);
    }

    /**
     * Escalates, in a transaction of its own. What is left of the ladders is given up, so that nobody is reminded of what
     * was escalated already.
     *
     * @return how many; fewer when somebody else did it meanwhile
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int escalate(List<Overdue> some) {
        List<Subject> subjects = some.stream().map(Overdue::subject).toList();
        ladder.stop(subjects, ClockKind.MARKETPLACE);
        return escalation.escalate(subjects);
    }
}
