package io.sportello.tasks.list;

import io.sportello.accounts.CurrentUser;
import io.sportello.tasks.TaskQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** Turns what the address of the list says into a question at this moment, in the reader's zone. */
@Component
public class TaskQuestions {

    /** How long a task that ended late is counted as such. */
    public static final Duration LATELY = Duration.ofDays(7);

    private final Clock clock;
    private final CurrentUser user;

    TaskQuestions(Clock clock, CurrentUser user) {
        this.clock = clock;
        this.user = user;
    }

    /** The list that the address shows. */
    public TaskQuery of(TaskFilter filter) {
        return of(filter, filter.view()).by(filter.order(), filter.reversed());
    }

    /** The same filters, on another of the ready-made lists. */
    TaskQuery of(TaskFilter filter, TaskListView view) {
        String[] kind = filter.kind().split("/", 2);
        TaskQuery query = view.query()
                .about(new TaskQuery.About(
                        filter.seller(),
                        filter.marketplace(),
                        kind[0],
                        kind.length > 1 ? kind[1] : null,
                        filter.q(),
                        filter.amount(),
                        filter.priority(),
                        filter.group(),
                        filter.who()));
        if (view.isOpen()) {
            return due(query, filter.due());
        }
        return filter.due().equals(TaskFilter.BREACHED)
                ? query.late().since(clock.instant().minus(LATELY))
                : query;
    }

    private TaskQuery due(TaskQuery query, String due) {
        return switch (due) {
            case "", TaskFilter.BREACHED -> query;
            case "overdue" -> query.late();
            case "today" ->
                query.before(today().plusDays(1)
                        .toLocalDate()
                        .atStartOfDay(user.zone())
                        .toInstant());
            default -> query.before(clock.instant().plus(Duration.ofHours(Integer.parseInt(due))));
        };
    }

    private ZonedDateTime today() {
        return clock.instant().atZone(user.zone());
    }
}
