package io.sportello.tasks;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.navigation.Notice;
import io.sportello.navigation.NoticeSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the bell tells of tasks: the notes that name the reader. */
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
        return user.is(Role.SELLER)
                ? List.of()
                : tasks.find(TaskQuery.mentioned().of(seller, null), null, most).tasks().stream()
                        .map(this::notice)
                        .toList();
    }

    private Notice notice(TaskView task) {
        return new Notice(
                "task-mentioned",
                display.subject(task.subject()) + " · " + task.title(),
                task.sellerId(),
                task.marketplace(),
                "/tasks/" + task.id(),
                "at",
                task.due());
    }
}
