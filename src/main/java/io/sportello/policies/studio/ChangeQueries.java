package io.sportello.policies.studio;

import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.TableReader;
import io.sportello.subjects.SubjectNotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads changes of tables. */
@Service
@Transactional(readOnly = true)
public class ChangeQueries {

    /** The most of a policy's changes that a page shows. */
    static final int MOST = 50;

    private final PolicyChangeRepository changes;
    private final ReadinessCheck readiness;

    ChangeQueries(PolicyChangeRepository changes, ReadinessCheck readiness) {
        this.changes = changes;
        this.readiness = readiness;
    }

    /** @throws SubjectNotFound when there is none of this number */
    public ChangeView get(String number) {
        return changes.of(number).view();
    }

    /** The change of a policy that may be edited or is in review. */
    public Optional<ChangeView> open(String policy) {
        return changes.findByOpenPolicy(policy).map(PolicyChange::view);
    }

    /** The changes that may be edited or are in review, by policy: one a policy at most. */
    public Map<String, ChangeView> open() {
        return changes.findByOpenPolicyNotNull().stream()
                .map(PolicyChange::view)
                .collect(Collectors.toMap(ChangeView::policy, Function.identity()));
    }

    /** The latest changes of a policy, newest first; at most {@value #MOST}. */
    public List<ChangeView> of(String policy) {
        return changes.findByPolicyOrderByIdDesc(policy, Limit.of(MOST)).stream()
                .map(PolicyChange::view)
                .toList();
    }

    /** The draft's table, ready to be asked; empty when it can't be run. */
    public Optional<CompiledTable> compiled(ChangeView change) {
        return readiness.compiled(change.policy(), change.content());
    }

    /** What stands between a change and its publication. */
    public Readiness readiness(ChangeView change) {
        return readiness.of(change.policy(), change.content(), change.effectiveAt());
    }

    /**
     * What a change would become with other rows, whose annotations are taken as well.
     *
     * @param drawn a file such as {@link DrawnTable} writes it
     * @throws io.sportello.policies.TableRefused when it is not one decision table
     * @throws ChangeRefused when it has other columns
     */
    public DecisionTable drawn(ChangeView change, String drawn) {
        return TableReader.read(
                change.policy(),
                DrawnRows.into(change.policy(), change.content(), drawn, true).text());
    }
}
