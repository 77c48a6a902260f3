package io.sportello.returns;

import io.sportello.policies.Decision;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import io.sportello.policies.Violation;
import io.sportello.subjects.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rules grant a return, and what the house answers. */
@Service
@Transactional
public class ReturnDecisions {

    private final Returns returns;
    private final ReturnFacts facts;
    private final ReturnSettings settings;
    private final ReturnJournal journal;
    private final Policies policies;
    private final RefusalGuard refusals;
    private final Clock clock;

    ReturnDecisions(
            Returns returns,
            ReturnFacts facts,
            ReturnSettings settings,
            ReturnJournal journal,
            Policies policies,
            RefusalGuard refusals,
            Clock clock) {
        this.returns = returns;
        this.facts = facts;
        this.settings = settings;
        this.journal = journal;
        this.policies = policies;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** The questions to {@code check-eligibility}: one for each kind of article, with the seller's own settings. */
    public List<Question> eligibilityQuestions(Subject subject) {
        Return asked = returns.of(subject);
        return asked.lines().stream()
                .map(line -> facts.of(asked, line))
                .distinct()
                .map(lineFacts -> Question.of(Eligibility.POLICY, subject, asked.sellerId(), lineFacts)
                        .withOwn(settings.own(
                                asked.sellerId(), asked.stated().marketplace(), (String) lineFacts.get("category"))))
                .toList();
    }

    /**
     * Grants the return what the decisions say, the best of them for the buyer.
     *
     * @return whether the policy authorises it without a person
     */
    public boolean grant(Subject subject, List<Decision> decisions) {
        Return granted = returns.of(subject);
        Eligibility eligibility = new Eligibility(decisions, policies.directions(Eligibility.POLICY));
        Conditions conditions = eligibility.conditions();
        int late = facts.daysAfterWindow(granted, conditions.windowDays(), eligibility.latestRequest());
        granted.grant(conditions, late);
        boolean automatic = eligibility.automatic(late);
        if (automatic) {
            granted.answer(Answer.AUTHORISE, null, clock.instant());
        }
        journal.write(
                granted,
                automatic ? "authorised-by-policy" : (late == 0 ? "within-window" : "after-window"),
                Map.of("window", conditions.windowDays(), "late", late),
                eligibility.best("windowDays").id());
        return automatic;
    }

    /**
     * Grants a return that a person still has to answer what the rules say now; the answer stays that person's. Does nothing
     * to a return that is answered or whose conditions were never looked up.
     */
    void grantAgain(Subject subject) {
        Return granted = returns.of(subject);
        if (granted.status() != ReturnStatus.TO_ANSWER || granted.granted() == null) {
            return;
        }
        List<Decision> decided =
                eligibilityQuestions(subject).stream().map(policies::decide).toList();
        Eligibility eligibility = new Eligibility(decided, policies.directions(Eligibility.POLICY));
        Conditions conditions = eligibility.conditions();
        int late = facts.daysAfterWindow(granted, conditions.windowDays(), eligibility.latestRequest());
        granted.grant(conditions, late);
        journal.write(
                granted,
                "decided-again",
                Map.of("window", conditions.windowDays(), "late", late),
                eligibility.best("windowDays").id());
    }

    /** Why refusing is forbidden; empty when the marketplace allows it. */
    @Transactional(readOnly = true)
    public Optional<Violation> refusalForbidden(Subject subject) {
        return refusals.check(returns.of(subject));
    }

    /**
     * Gives the house's answer.
     *
     * @throws RefusalForbidden when the marketplace grants what is to be refused
     */
    public void answer(Subject subject, Answer answer, String reason) {
        Return answered = returns.of(subject);
        if (answer == Answer.REFUSE) {
            refusals.check(answered).ifPresent(violation -> {
                throw new RefusalForbidden(violation);
            });
        }
        answered.answer(answer, reason, clock.instant());
        journal.write(answered, "answer." + answer.key(), reason == null ? Map.of() : Map.of("reason", reason));
    }
}
