package io.sportello.policies.studio;

import io.sportello.policies.NoAnswer;
import io.sportello.policies.WaitingCases;
import io.sportello.subjects.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides the cases that wait for a person again, page by page, when a policy that decided them has changed. */
@Service
@Transactional
public class DecidingAgain {

    private static final int PAGE = 50;

    private final Map<String, WaitingCases> cases;
    private final PolicyChangeRepository changes;
    private final ChangeJournal journal;

    DecidingAgain(List<WaitingCases> cases, PolicyChangeRepository changes, ChangeJournal journal) {
        this.cases = cases.stream().collect(Collectors.toMap(WaitingCases::policy, Function.identity()));
        this.changes = changes;
        this.journal = journal;
    }

    /** Whether a policy has cases that can be decided again. */
    public boolean isPossible(String policy) {
        return cases.containsKey(policy);
    }

    /**
     * Decides the next page of cases again, and says on the change how many there were.
     *
     * @param last the last case of the page before, or null
     * @return the last case of this page; empty when there was none left
     */
    public Optional<Subject> next(Subject change, Subject last) {
        PolicyChange of = changes.of(change.id());
        WaitingCases waiting = cases.get(of.policy());
        List<Subject> page = waiting == null ? List.of() : waiting.after(last, PAGE);
        if (page.isEmpty()) {
            return Optional.empty();
        }
        long decided = page.stream().filter(each -> isDecided(waiting, each)).count();
        journal.write(of, "decided-again", Map.of("count", decided, "kept", page.size() - decided));
        return Optional.of(page.get(page.size() - 1));
    }

    private static boolean isDecided(WaitingCases waiting, Subject each) {
        try {
            waiting.decideAgain(each);
            return true;
        } catch (NoAnswer none) {
            return false;
        }
    }
}
