package io.sportello.cases;

import io.sportello.clocks.DueRung;
import io.sportello.clocks.RungHandler;
import io.sportello.tasks.TaskPriorities;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Climbs the ladders of cases that support lets wait: raises their tasks, and writes down that the time was up. */
@Component
class CaseLadder implements RungHandler {

    /** Where a task stands in the work list after each rung. */
    private static final Map<String, Integer> PRIORITIES =
            Map.of(CaseClocks.FIRST_ANSWER, 85, CaseClocks.SOLUTION, 100);

    private final TaskPriorities tasks;
    private final CaseJournal journal;

    CaseLadder(TaskPriorities tasks, CaseJournal journal) {
        this.tasks = tasks;
        this.journal = journal;
    }

    @Override
    public String kind() {
        return SupportCase.KIND;
    }

    @Override
    public void due(List<DueRung> rungs) {
        rungs.stream()
                .collect(Collectors.groupingBy(DueRung::rung, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::climb);
    }

    private void climb(String rung, List<DueRung> due) {
        tasks.raise(due.stream().map(DueRung::subject).toList(), PRIORITIES.get(rung));
        due.forEach(one -> journal.writeForStaff(one.subject(), one.sellerId(), rung + "-late"));
    }
}
