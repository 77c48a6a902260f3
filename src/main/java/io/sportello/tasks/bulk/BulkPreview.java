package io.sportello.tasks.bulk;

import io.sportello.accounts.CurrentUser;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows the items of a change: the tasks as they are, and why some will not go. */
@Component
class BulkPreview {

    /** The most items that a page shows; those refused come first. */
    static final int SHOWN = 200;

    private final BulkItems items;
    private final Tasks tasks;
    private final CurrentUser user;

    BulkPreview(BulkItems items, Tasks tasks, CurrentUser user) {
        this.items = items;
        this.tasks = tasks;
        this.user = user;
    }

    /**
     * An item as the page shows it.
     *
     * @param task as it is now; null when it may no longer be seen
     * @param obstacle message key of why it will not go, as far as can be told before; else null
     */
    record Line(BulkItem item, TaskView task, String obstacle) {}

    List<Line> lines(BulkChange change) {
        List<BulkItem> shown = items.first(change.id(), SHOWN);
        Map<String, TaskView> now = tasks
                .get(shown.stream().map(BulkItem::taskId).toList())
                .stream()
                .collect(Collectors.toMap(TaskView::id, Function.identity()));
        return shown.stream()
                .map(item -> new Line(item, now.get(item.taskId()), obstacle(change, item, now.get(item.taskId()))))
                .toList();
    }

    private String obstacle(BulkChange change, BulkItem item, TaskView task) {
        if (item.outcome() != BulkOutcome.WAITING || (change.action() == BulkAction.NOTE && task != null)) {
            return null;
        }
        if (task == null) {
            return "tasks.bulk.will.missing";
        }
        if (task.completed() != null) {
            return "tasks.bulk.will.finished";
        }
        if (!tasks.mayDo(task)) {
            return "tasks.bulk.will.other-group";
        }
        boolean others = task.assignee() != null && !task.assignee().equals(user.name());
        boolean mineOnly = change.action() != BulkAction.ASSIGN && change.action() != BulkAction.PRIORITISE;
        if (others && mineOnly && change.undoes() == null) {
            return "tasks.bulk.will.held";
        }
        return change.action() == BulkAction.COMPLETE
                        && tasks.formOfMany(task.task()).isEmpty()
                ? "tasks.bulk.will.one-by-one"
                : null;
    }
}
