package io.sportello.messages;

import io.sportello.clocks.DueRung;
import io.sportello.clocks.RungHandler;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskPriorities;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Climbs the ladders of messages that wait, many at once: reminds the assignees, tells the leads, and escalates. */
@Component
class MessageLadder implements RungHandler {

    /** Where a task stands in the work list after each rung. */
    private static final Map<String, Integer> PRIORITIES =
            Map.of(ThreadClocks.REMIND, 70, ThreadClocks.LEAD, 85, ThreadClocks.BREACH, 100);

    private final MessageEscalation escalation;
    private final TaskPriorities tasks;
    private final ThreadJournal journal;

    MessageLadder(MessageEscalation escalation, TaskPriorities tasks, ThreadJournal journal) {
        this.escalation = escalation;
        this.tasks = tasks;
        this.journal = journal;
    }

    @Override
    public String kind() {
        return MessageThread.KIND;
    }

    @Override
    public void due(List<DueRung> rungs) {
        rungs.stream()
                .collect(Collectors.groupingBy(DueRung::rung, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::climb);
    }

    private void climb(String rung, List<DueRung> due) {
        List<Subject> subjects = due.stream().map(DueRung::subject).toList();
        tasks.raise(subjects, PRIORITIES.get(rung));
        switch (rung) {
            case ThreadClocks.REMIND -> write(due, "reminded");
            case ThreadClocks.LEAD -> write(due, "lead-told");
            case ThreadClocks.BREACH -> escalation.escalate(subjects);
            default -> throw new IllegalStateException("No rung of a message is named " + rung);
        }
    }

    private void write(List<DueRung> due, String what) {
        due.forEach(rung -> journal.writeForStaff(rung.subject(), rung.sellerId(), what));
    }
}
