package io.sportello.tasks;

import io.sportello.accounts.CurrentUser;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads pages of the work list and counts it, for the current user, within the caller's transaction. */
@Component
class TaskLists {

    /** More lists than these are not worth asking for one by one. */
    private static final int MERGED_GROUPS = 5;

    private final TaskItems items;
    private final TaskWords words;
    private final CurrentUser user;
    private final Clock clock;

    TaskLists(TaskItems items, TaskWords words, CurrentUser user, Clock clock) {
        this.items = items;
        this.words = words;
        this.user = user;
        this.clock = clock;
    }

    TaskPage find(TaskQuery query, String cursor, int size) {
        int most = Math.max(1, Math.min(size, Tasks.LARGEST_PAGE));
        List<TaskItem> found = first(query, place(cursor, query), most + 1);
        boolean more = found.size() > most;
        List<TaskItem> page = more ? found.subList(0, most) : found;
        return new TaskPage(
                page.stream().map(TaskItem::view).toList(),
                more ? TaskCursor.after(page.get(most - 1), query.order()).encode() : null);
    }

    /** The first rows of each group's own list, merged: within the index rows are in order for one group only. */
    private List<TaskItem> first(TaskQuery query, TaskCursor after, int most) {
        Set<String> groups = user.groups();
        if (!query.isByGroupAndDue() || groups.size() < 2 || groups.size() > MERGED_GROUPS) {
            return items.find(selection(query), after, most);
        }
        Comparator<TaskItem> due = Comparator.comparing(TaskItem::dueOrder).thenComparing(TaskItem::id);
        return groups.stream()
                .flatMap(group -> items.find(selection(query, Set.of(group)), after, most).stream())
                .sorted(query.reversed() ? due.reversed() : due)
                .limit(most)
                .toList();
    }

    TaskCount count(TaskQuery query) {
        boolean byWords = query.about().text() != null && !query.about().text().isBlank();
        int bound = byWords ? Tasks.MOST_COUNTED_BY_WORDS : Tasks.MOST_COUNTED;
        return TaskCount.of(items.count(selection(query), bound), bound);
    }

    List<TaskView> get(Collection<String> ids) {
        return items.all(bounded(ids)).stream().map(TaskItem::view).toList();
    }

    int among(TaskQuery query, Collection<String> ids, String before) {
        TaskCursor end = place(before, query);
        List<String> some = bounded(ids);
        return among(query, some, (TaskCursor) null) - (end == null ? 0 : among(query, some, end));
    }

    private int among(TaskQuery query, List<String> some, TaskCursor after) {
        return items.find(selection(query).among(some), after, some.size()).size();
    }

    private static TaskCursor place(String cursor, TaskQuery query) {
        return cursor == null || cursor.isEmpty() ? null : TaskCursor.decode(cursor, query.order());
    }

    private static List<String> bounded(Collection<String> ids) {
        return ids.stream().limit(Tasks.LARGEST_PAGE).toList();
    }

    private TaskSelection selection(TaskQuery query) {
        return selection(query, user.groups());
    }

    private TaskSelection selection(TaskQuery query, Set<String> groups) {
        return TaskSelection.of(query, user.name(), groups, clock.instant(), words);
    }
}
