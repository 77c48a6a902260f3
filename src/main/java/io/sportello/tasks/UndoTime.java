package io.sportello.tasks;

import io.sportello.accounts.CurrentUser;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * For how long a person can take back a completion: as the installation has it, until the person chooses otherwise, because
 * nobody can react faster than they can (WCAG 2.2, success criterion 2.2.1).
 */
@Component
class UndoTime {

    /** What one may choose, in seconds. */
    static final List<Integer> CHOICES = List.of(0, 5, 10, 30, 60, 120);

    private final JdbcTemplate jdbc;
    private final CurrentUser user;
    private final Duration usual;

    UndoTime(JdbcTemplate jdbc, CurrentUser user, @Value("${sportello.tasks.hold:PT10S}") Duration usual) {
        this.jdbc = jdbc;
        this.user = user;
        this.usual = usual;
    }

    /** The current user's. */
    @Transactional(readOnly = true)
    public Duration mine() {
        return jdbc
                .queryForList("select seconds from task_undo_time where owner = ?", Integer.class, user.name())
                .stream()
                .findFirst()
                .map(Duration::ofSeconds)
                .orElse(usual);
    }

    /**
     * Keeps what the current user chose.
     *
     * @throws TaskRefused when it is none of the {@link #CHOICES}
     */
    @Transactional
    public void choose(int seconds) {
        if (!CHOICES.contains(seconds)) {
            throw new TaskRefused("seconds", "tasks.undo-time.refused");
        }
        if (jdbc.update("update task_undo_time set seconds = ? where owner = ?", seconds, user.name()) == 0) {
            jdbc.update("insert into task_undo_time (owner, seconds) values (?, ?)", user.name(), seconds);
        }
    }
}
