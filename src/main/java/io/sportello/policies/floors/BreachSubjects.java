package io.sportello.policies.floors;

import io.sportello.accounts.SellerScope;
import io.sportello.policies.deciding.PolicyWords;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.SubjectKind;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What lists and tasks show about a breach of a floor. */
@Component
@Transactional(readOnly = true)
public class BreachSubjects implements SubjectKind {

    private final BreachRepository breaches;
    private final PolicyWords words;

    BreachSubjects(BreachRepository breaches, PolicyWords words) {
        this.breaches = breaches;
        this.words = words;
    }

    /** Whether a subject is a breach of a floor. */
    public static boolean isOne(Subject subject) {
        return subject.kind().equals(Breach.NUMBERING.kind());
    }

    @Override
    public String kind() {
        return Breach.NUMBERING.kind();
    }

    @Override
    public SubjectFacts facts(Subject subject) {
        BreachView breach = breaches.of(subject).view();
        return new SubjectFacts(
                subject,
                SellerScope.HOUSE,
                "",
                words.policy(breach.policy(), Locale.ENGLISH),
                null,
                null,
                null,
                "/rules/" + breach.policy());
    }

    @Override
    public String icon() {
        return "shield-exclamation";
    }
}
