package io.sportello.tasks;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.navigation.Notice;
import io.sportello.navigation.NoticeSource;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the bell tells of tasks: the notes that name the reader, and what they wanted to look at again. */
@Component
class TaskNotices implements NoticeSource {

    private final Tasks tasks;
    private final TaskDisplay display;
    private final CurrentUser user;

    TaskNotices(Tasks tasks, TaskDisplay display, CurrentUser user) {
        this.tasks = tasks;
        this.display = display;
        this.user = user;
    }

    @Override
    public List<Notice> notices(String seller, int most) {
        if (user.is(Role.SELLER)) {
            return List.of();
        }
        Stream<Notice> mentioned =
                find(TaskQuery.mentioned(), seller, most).map(task -> notice(task, "task-mentioned", "at", task.due()));
        Stream<Notice> again = find(TaskQuery.toFollowUp(), seller, most)
                .map(task -> notice(task, "task-follow-up", "calendar-event", task.followUp()));
        return Stream.concat(again, mentioned).limit(most).toList();
    }

    private Stream<TaskView> find(TaskQuery query, String seller, int most) {
        return tasks.find(query.of(seller, null), null, most).tasks().stream();
    }

    private Notice notice(TaskView task, String key, String icon, Instant due) {
        return new Notice(
                key,
                display.subject(task.subject()) + " · " + task.title(),
                task.sellerId(),
                task.marketplace(),
                "/tasks/" + task.id(),
                icon,
                due);
    }
}
