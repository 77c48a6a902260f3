package io.sportello.tasks.bulk;

import io.sportello.accounts.Colleague;
import io.sportello.accounts.Colleagues;
import io.sportello.tasks.TaskView;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells to whom the tasks of a change can be given: who may see all of their sellers and is in one of their groups. */
@Component
class BulkAssignees {

    private final BulkTasks tasks;
    private final Colleagues colleagues;

    BulkAssignees(BulkTasks tasks, Colleagues colleagues) {
        this.tasks = tasks;
        this.colleagues = colleagues;
    }

    List<Colleague> of(long id) {
        List<TaskView> open = tasks.open(id);
        Set<String> sellers = open.stream().map(TaskView::sellerId).collect(Collectors.toSet());
        boolean anybody = open.stream().anyMatch(task -> task.candidateGroup() == null);
        Set<String> groups =
                anybody ? Set.of() : open.stream().map(TaskView::candidateGroup).collect(Collectors.toSet());
        return colleagues.whoForAll(groups, sellers);
    }
}
