package io.sportello.policies.deciding;

import io.sportello.policies.Condition;
import io.sportello.policies.Decision;
import io.sportello.policies.Direction;
import io.sportello.policies.NoAnswer;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.CompiledTable.Answer;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.FeelValues;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.policies.versions.VersionLine;
import io.sportello.subjects.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides by the versions in force, guarded by their floors. */
@Service
public class DmnPolicies implements Policies {

    private static final int ALL = 200;

    private final PolicyShelf shelf;
    private final Guard guard;
    private final DecisionLog log;
    private final Reasons reasons;
    private final Clock clock;

    DmnPolicies(PolicyShelf shelf, Guard guard, DecisionLog log, Reasons reasons, Clock clock) {
        this.shelf = shelf;
        this.guard = guard;
        this.log = log;
        this.reasons = reasons;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Decision decide(Question question) {
        return log.write(preview(question));
    }

    @Override
    public Decision preview(Question question) {
        return preview(question, clock.instant());
    }

    @Override
    public Decision preview(Question question, Instant at) {
        return preview(inForce(question.policy(), at), question, at);
    }

    /** What a version would answer, whether it is in force or not. */
    public Decision preview(VersionLine version, Question question, Instant at) {
        Map<String, Object> facts = new LinkedHashMap<>();
        question.facts().forEach((name, value) -> facts.put(name, FeelValues.plain(value)));
        CompiledTable compiled = shelf.table(version);
        DecisionTable table = compiled.table();
        VersionLine floor = table.floor() == null ? null : inForce(table.floor(), at);
        Answer answer = compiled.ask(facts);
        Answer least = floor == null ? null : shelf.table(floor).ask(facts);
        List<Condition> conditions = guard.conditions(table, answer, question.own(), least);
        return new Decision(
                0,
                question.policy(),
                version.version(),
                question.subject(),
                question.sellerId(),
                at,
                Collections.unmodifiableMap(facts),
                Collections.unmodifiableMap(DecisionLog.outputs(conditions)),
                conditions,
                answer.rows(),
                table.floor(),
                floor == null ? null : floor.version());
    }

    @Override
    @Transactional(readOnly = true)
    public Decision decision(long id) {
        return log.read(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Decision> decisions(Subject subject) {
        return log.about(subject, Long.MAX_VALUE, ALL);
    }

    @Override
    public String reason(Decision decision, Locale locale) {
        return reasons.why(decision, locale);
    }

    @Override
    public String words(Decision decision, Locale locale) {
        return reasons.words(decision, locale);
    }

    @Override
    public Map<String, Direction> directions(String policy) {
        return shelf.table(inForce(policy, clock.instant())).table().directions();
    }

    private VersionLine inForce(String policy, Instant at) {
        return shelf.inForce(policy, at)
                .orElseThrow(() -> new NoAnswer("No version of " + policy + " is in force at " + at));
    }
}
