package io.sportello.tasks;

import io.sportello.accounts.Colleague;
import io.sportello.accounts.Colleagues;
import io.sportello.accounts.CurrentUser;
import io.sportello.notices.Alarm;
import io.sportello.notices.Alarms;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells those whom a note names, and keeps for them which tasks they have not looked at since. */
@Component
class Mentions {

    private static final int MOST = 20;

    private final Colleagues colleagues;
    private final Alarms alarms;
    private final JdbcTemplate jdbc;
    private final CurrentUser user;
    private final Clock clock;

    Mentions(Colleagues colleagues, Alarms alarms, JdbcTemplate jdbc, CurrentUser user, Clock clock) {
        this.colleagues = colleagues;
        this.alarms = alarms;
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** Who may be named in a note of a seller's task. */
    List<Colleague> of(String sellerId) {
        return colleagues.who(null, sellerId);
    }

    /**
     * Whom a text names.
     *
     * @throws TaskRefused when they can't be told
     */
    MentionedNames.Found find(String text, String sellerId) {
        MentionedNames.Found found = new MentionedNames(of(sellerId), colleagues.known()).in(text);
        if (found.people().size() > MOST) {
            throw new TaskRefused("note", "task.mention.many", MOST);
        }
        return found;
    }

    /**
     * Tells some people that a note of a task names them, each once an occasion.
     *
     * @param occasion null where the note is one by itself
     */
    void tell(TaskView task, List<Colleague> people, String occasion) {
        String key = "mention-" + (occasion == null ? UUID.randomUUID() : occasion);
        Alarm alarm = new Alarm("mentioned", task.subject(), 1, null, "/tasks/" + task.id(), key, task.sellerId());
        for (Colleague one : people) {
            jdbc.update(
                    "insert into task_mention (task_id, person, seller_id) values (?, ?, ?) on conflict do nothing",
                    task.id(),
                    one.email(),
                    task.sellerId());
            alarms.tell(one.email(), alarm);
        }
        if (!people.isEmpty()) {
            // open lists learn of it as of any change
            jdbc.update(
                    "update task_item set changed_at = ?, version = version + 1 where task_id = ?",
                    OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                    task.id());
        }
    }

    /** The current user has looked at a task, or written about it. */
    void seen(String taskId) {
        jdbc.update("delete from task_mention where task_id = ? and person = ?", taskId, user.name());
    }
}
