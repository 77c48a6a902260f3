package io.sportello.tasks.bulk;

import io.sportello.tasks.TaskForm;
import io.sportello.tasks.TaskRefused;
import io.sportello.tasks.Tasks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The one form that is answered for many tasks: all must be of one kind, whose form says that it may. */
@Component
class BulkForm {

    private final BulkChanges changes;
    private final BulkItems items;
    private final BulkWork work;
    private final Tasks tasks;

    BulkForm(BulkChanges changes, BulkItems items, BulkWork work, Tasks tasks) {
        this.changes = changes;
        this.items = items;
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
        List<String> all = items.tasks(changes.get(id).id());
        Set<String> kinds = new TreeSet<>();
        for (int from = 0; from < all.size(); from += Tasks.LARGEST_PAGE) {
            tasks.get(all.subList(from, Math.min(all.size(), from + Tasks.LARGEST_PAGE))).stream()
                    .filter(task -> task.completed() == null)
                    .forEach(task -> kinds.add(task.task()));
        }
        return kinds;
    }
}
