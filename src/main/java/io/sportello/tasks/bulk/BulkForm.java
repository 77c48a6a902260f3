package io.sportello.tasks.bulk;

import io.sportello.tasks.TaskForm;
import io.sportello.tasks.TaskRefused;
import io.sportello.tasks.Tasks;
import java.util.List;
import java.util.Map;
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
        List<String> kinds = items.kinds(changes.get(id).id());
        return kinds.size() == 1 && tasks.formOfMany(kinds.get(0)).isPresent();
    }

    /** Begins to complete the tasks with these answers, which are checked against the form for each of them. */
    void complete(long id, Map<String, Object> answers) {
        form(id);
        changes.start(id, work.answer(kind(id), answers));
    }

    private String kind(long id) {
        List<String> kinds = items.kinds(changes.get(id).id());
        if (kinds.size() != 1) {
            throw new TaskRefused(null, "tasks.bulk.several-kinds");
        }
        return kinds.get(0);
    }
}
