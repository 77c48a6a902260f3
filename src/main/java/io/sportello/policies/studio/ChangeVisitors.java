package io.sportello.policies.studio;

import io.sportello.accounts.CurrentUser;
import io.sportello.subjects.Numbering;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who looks at a change right now, so that two officers on one draft see each other, on whichever node they are. */
@Component
public class ChangeVisitors {

    /** How long somebody counts as being here after the page was last heard of. */
    static final Duration HERE = Duration.ofSeconds(30);

    private static final Numbering NUMBERING = PolicyChange.NUMBERING;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    ChangeVisitors(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** Says that the current user is here; answers who else is, by name. */
    @Transactional
    public List<String> visit(ChangeView change) {
        long id = NUMBERING.idOf(change.number()).orElseThrow();
        Instant now = clock.instant();
        if (renewed(id, now) == 0) {
            arrived(id, now);
        }
        return jdbc.sql(
                        """
                        select email from policy_change_visitor
                        where change_id = :id and email <> :me and seen_at > :since order by email""")
                .param("id", id)
                .param("me", user.name())
                .param("since", at(now.minus(HERE)))
                .query(String.class)
                .list();
    }

    private int renewed(long id, Instant now) {
        return jdbc.sql("update policy_change_visitor set seen_at = :now where change_id = :id and email = :me")
                .param("now", at(now))
                .param("id", id)
                .param("me", user.name())
                .update();
    }

    /** Two pages of one person may come at the same moment. */
    private void arrived(long id, Instant now) {
        jdbc.sql(
                        """
                        insert into policy_change_visitor (change_id, email, seen_at)
                        select c.id, cast(:me as varchar(254)), cast(:now as timestamp with time zone) from policy_change c
                        where c.id = :id and not exists (
                            select 1 from policy_change_visitor v where v.change_id = :id and v.email = :me)""")
                .param("me", user.name())
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
