package io.sportello.tasks.bulk;

import io.sportello.tasks.TaskForm;
import io.sportello.tasks.TaskRefused;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The one form that is answered for many tasks: all must be of one kind, whose form says that it may. */
@Component
class BulkForm {

    private final BulkChanges changes;
    private final BulkTasks open;
    private final BulkWork work;
    private final Tasks tasks;

    BulkForm(BulkChanges changes, BulkTasks open, BulkWork work, Tasks tasks) {
        this.changes = changes;
        this.open = open;
        this.work = work;
        this.tasks = tasks;
    }

    /**
     * The form of a change's tasks.
     *
     * @throws TaskRefused when they are of several kinds, or each has to be looked at by itself
     */
    TaskForm form(long id) {
        return tasks.formOfMany(kind(id)).orElseThrow(() -> new TaskRefused(null, "tasks.bulk.one-by-one"));
    }

    /** Whether there is such a form. */
    boolean isThere(long id) {
        Set<String> kinds = kinds(id);
        return kinds.size() == 1 && tasks.formOfMany(kinds.iterator().next()).isPresent();
    }

    /** Begins to complete the tasks with these answers, which are checked against the form for each of them. */
    void complete(long id, Map<String, Object> answers) {
        form(id);
        changes.start(id, work.answer(kind(id), answers));
    }

    private String kind(long id) {
        Set<String> kinds = kinds(id);
        if (kinds.size() != 1) {
            throw new TaskRefused(null, "tasks.bulk.several-kinds");
        }
        return kinds.iterator().next();
    }

    /** The kinds of those tasks that may be seen and still wait. */
    private Set<String> kinds(long id) {
        return open.open(id).stream().map(TaskView::task).collect(Collectors.toCollection(TreeSet::new));
    }
}
