package io.sportello.tasks.bulk;

import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads those tasks of a change that may be seen and still wait. */
@Component
class BulkTasks {

    private final BulkChanges changes;
    private final BulkItems items;
    private final Tasks tasks;

    BulkTasks(BulkChanges changes, BulkItems items, Tasks tasks) {
        this.changes = changes;
        this.items = items;
        this.tasks = tasks;
    }

    List<TaskView> open(long id) {
        List<String> all = items.tasks(changes.get(id).id());
        List<TaskView> open = new ArrayList<>();
        for (int from = 0; from < all.size(); from += Tasks.LARGEST_PAGE) {
            tasks.get(all.subList(from, Math.min(all.size(), from + Tasks.LARGEST_PAGE))).stream()
                    .filter(task -> task.completed() == null)
                    .forEach(open::add);
        }
        return open;
    }
}
