package io.sportello.tasks;

import io.sportello.accounts.SellerScope;
import io.sportello.subjects.Subject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The {@link TaskPriorities} of the read model, changed by one statement. */
@Service
class RaisedTasks implements TaskPriorities {

    private static final String RAISE =
            """
            update task_item set priority = :priority, snoozed_until = null, changed_at = :now, version = version + 1
            where task_id in (
            select task_id from task_item where is_open and subject in (:subjects) and priority < :priority
            for update skip locked)""";

    private final NamedParameterJdbcTemplate jdbc;
    private final SellerScope scope;
    private final Clock clock;

    RaisedTasks(NamedParameterJdbcTemplate jdbc, SellerScope scope, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void raise(Collection<Subject> subjects, int priority) {
        if (!scope.seesAll()) {
            throw new IllegalStateException("Raising tasks is work of the system");
        }
        if (!subjects.isEmpty()) {
            jdbc.update(
                    RAISE,
                    Map.of(
                            "priority",
                            priority,
                            "subjects",
                            subjects.stream().map(Subject::toString).toList(),
                            "now",
                            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)));
        }
    }
}
