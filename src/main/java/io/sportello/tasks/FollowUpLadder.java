package io.sportello.tasks;

import io.sportello.clocks.DueRung;
import io.sportello.clocks.RungHandler;
import io.sportello.notices.Alarm;
import io.sportello.notices.Alarms;
import io.sportello.subjects.Subject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells whoever holds tasks, or wanted to look at those that nobody holds, that it is time: of all at once by one notice. It
 * is work of the system, so it needs no scope.
 */
@Component
class FollowUpLadder implements RungHandler {

    /** Open lists learn of it as of any change; a row that somebody holds is being changed anyway. */
    private static final String TOUCH =
            """
            update task_item set changed_at = :now, version = version + 1 where task_id in (
            select task_id from task_item where task_id in (:tasks) and is_open for update skip locked)""";

    private static final String DUE =
            """
            select task_id, subject, seller_id, coalesce(assignee, follow_up_by) as who from task_item
            where task_id in (:tasks) and is_open and follow_up <= :now order by follow_up, task_id""";

    private final NamedParameterJdbcTemplate jdbc;
    private final Alarms alarms;
    private final Clock clock;

    FollowUpLadder(NamedParameterJdbcTemplate jdbc, Alarms alarms, Clock clock) {
        this.jdbc = jdbc;
        this.alarms = alarms;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return FollowUps.KIND;
    }

    /** Whom to tell by whose mail server. */
    private record Reader(String who, String sellerId) {}

    private record Due(String taskId, Subject subject, Reader reader) {}

    @Override
    public void due(List<DueRung> rungs) {
        Instant now = clock.instant();
        Map<String, Object> which =
                Map.of("tasks", rungs.stream().map(rung -> rung.subject().id()).toList(), "now", Timestamp.from(now));
        jdbc.update(TOUCH, which);
        Map<Reader, List<Due>> byReader = jdbc
                .query(
                        DUE,
                        which,
                        (row, number) -> new Due(
                                row.getString("task_id"),
                                Subject.parse(row.getString("subject")),
                                new Reader(row.getString("who"), row.getString("seller_id"))))
                .stream()
                .collect(Collectors.groupingBy(Due::reader, LinkedHashMap::new, Collectors.toList()));
        byReader.forEach((reader, due) -> tell(reader, due, now));
    }

    private void tell(Reader reader, List<Due> due, Instant now) {
        Due first = due.get(0);
        String path = due.size() == 1 ? "/tasks/" + first.taskId() : "/tasks?view=follow_up";
        String key = "follow-up-" + first.taskId() + "-" + now.toEpochMilli();
        alarms.tell(
                reader.who(), new Alarm("follow-up", first.subject(), due.size(), null, path, key, reader.sellerId()));
    }
}
