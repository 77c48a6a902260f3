package io.sportello.policies.replay;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.SellerScope;
import io.sportello.accounts.Sellers;
import io.sportello.policies.TableRefused;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.versions.Sha256;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.workflow.Workflow;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts and stops replays, for those who own the rules. */
@Service
@Transactional
public class Replays {

    static final String PROCESS = "replay-decisions";
    private static final int MOST_AT_ONCE = 3;

    private final JdbcTemplate jdbc;
    private final ReplayReading reading;
    private final Workflow workflow;
    private final SellerScope scope;
    private final Sellers sellers;
    private final CurrentUser user;
    private final Clock clock;

    Replays(
            JdbcTemplate jdbc,
            ReplayReading reading,
            Workflow workflow,
            SellerScope scope,
            Sellers sellers,
            CurrentUser user,
            Clock clock) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.workflow = workflow;
        this.scope = scope;
        this.sellers = sellers;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Starts a replay of the decisions that the user may see; it runs in the background.
     *
     * @return its number
     * @throws ReplayRefused when the table can't be asked or is another policy's, the period is empty, or too many run
     * @throws SubjectNotFound when the seller may not be seen
     */
    public long start(NewReplay asked) {
        Instant now = clock.instant();
        Instant until = asked.until() == null || asked.until().isAfter(now) ? now : asked.until();
        check(asked, until);
        Long id = jdbc.queryForObject("select nextval('policy_replay_seq')", Long.class);
        insert(id, asked, until, now);
        whose(asked.sellerId())
                .forEach(seller -> jdbc.update(
                        "insert into policy_replay_seller (replay_id, seller_id) values (?, ?)", id, seller));
        workflow.start(PROCESS, ReplayRuns.NUMBERS.subject(id), Map.of());
        return id;
    }

    /** Starts a replay if there is room for one more and the table can be asked. */
    public void startIfRoom(NewReplay asked) {
        if (reading.running() < MOST_AT_ONCE) {
            start(asked);
        }
    }

    private void check(NewReplay asked, Instant until) {
        if (asked.sellerId() != null && sellers.find(asked.sellerId()).isEmpty()) {
            throw new SubjectNotFound("seller " + asked.sellerId());
        }
        if (asked.from() != null && !asked.from().isBefore(until)) {
            throw new ReplayRefused("policies.replay.refused.period", "");
        }
        if (reading.running() >= MOST_AT_ONCE) {
            throw new ReplayRefused("policies.replay.refused.many", Integer.toString(MOST_AT_ONCE));
        }
        checkTable(asked);
    }

    private static void checkTable(NewReplay asked) {
        try {
            String key =
                    CompiledTable.of(asked.label(), asked.content()).table().key();
            if (!key.equals(asked.policy())) {
                throw new ReplayRefused("policies.replay.refused.other", key);
            }
        } catch (TableRefused e) {
            throw new ReplayRefused("policies.replay.refused.table", e.getLocalizedMessage());
        }
    }

    private void insert(long id, NewReplay asked, Instant until, Instant now) {
        jdbc.update(
                "insert into policy_replay (id, policy, label, content, sha256, from_at, until_at, seller_id, marketplace,"
                        + " every_seller, status, requested_at, requested_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?)",
                id,
                asked.policy(),
                asked.label(),
                asked.content(),
                Sha256.of(asked.content()),
                asked.from() == null ? null : Timestamp.from(asked.from()),
                Timestamp.from(until),
                asked.sellerId(),
                asked.marketplace(),
                asked.sellerId() == null && scope.seesAll(),
                Timestamp.from(now),
                user.name());
    }

    /** The sellers that are named one by one: none for those who see everybody's, and nobody's. */
    private Set<String> whose(String sellerId) {
        if (sellerId != null) {
            return Set.of(sellerId);
        }
        return scope.seesAll() ? Set.of() : scope.sellerIds();
    }

    /**
     * Stops a replay within a page; what it found until then stays. Does nothing to one that has ended.
     *
     * @throws SubjectNotFound when there is none or it may not be seen
     */
    public void cancel(String policy, long id) {
        ReplayView replay = reading.get(policy, id);
        int stopped = jdbc.update(
                "update policy_replay set status = 'CANCELLED', finished_at = ? where id = ? and status in ('WAITING', 'RUNNING')",
                Timestamp.from(clock.instant()),
                id);
        if (stopped == 1 && replay.trouble()) {
            // nobody else would: its job may have failed for good
            workflow.end(PROCESS, ReplayRuns.NUMBERS.subject(id), "cancelled");
        }
    }
}
