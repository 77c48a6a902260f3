package io.sportello.policies.deciding;

import io.sportello.policies.Decision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts which rows of a version answer, of the decisions that the reader may see. */
@Component
@Transactional(readOnly = true)
public class DecisionTraffic {

    /** How far back it looks. */
    public static final Duration WINDOW = Duration.ofDays(30);

    /** The most decisions that a list shows. */
    public static final int MOST = 50;

    private final PolicyDecisionRepository decisions;
    private final DecisionLog log;
    private final Clock clock;

    DecisionTraffic(PolicyDecisionRepository decisions, DecisionLog log, Clock clock) {
        this.decisions = decisions;
        this.log = log;
        this.clock = clock;
    }

    /** The rows that answered in the last {@link #WINDOW}, by number; one that is missing never did. */
    public Map<Integer, RowTraffic> of(String policy, int version) {
        return decisions.traffic(policy, version, since()).stream()
                .collect(Collectors.toMap(RowTraffic::row, Function.identity()));
    }

    /** How often each row of every policy answered in the last {@link #WINDOW}, by policy. */
    public Map<String, List<PolicyTraffic>> all() {
        return decisions.traffic(since()).stream().collect(Collectors.groupingBy(PolicyTraffic::policy));
    }

    /** The latest decisions of a row in the last {@link #WINDOW}, newest first; at most {@value #MOST}. */
    public List<Decision> decisions(String policy, int version, int row) {
        return decisions
                .findByPolicyAndVersionAndFiredRowAndDecidedAtGreaterThanEqualOrderByDecidedAtDescIdDesc(
                        policy, version, row, since(), Limit.of(MOST))
                .stream()
                .map(log::whole)
                .toList();
    }

    private Instant since() {
        return clock.instant().minus(WINDOW);
    }
}
