package io.sportello.policies.studio;

import io.sportello.accounts.SellerScope;
import io.sportello.policies.deciding.PolicyWords;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.SubjectKind;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What lists and tasks show about a change of a table. */
@Component
@Transactional(readOnly = true)
public class ChangeSubjects implements SubjectKind {

    private final PolicyChangeRepository changes;
    private final PolicyWords words;

    ChangeSubjects(PolicyChangeRepository changes, PolicyWords words) {
        this.changes = changes;
        this.words = words;
    }

    /** Whether a subject is a change of a table. */
    public static boolean isOne(Subject subject) {
        return subject.kind().equals(PolicyChange.KIND);
    }

    @Override
    public String kind() {
        return PolicyChange.KIND;
    }

    @Override
    public SubjectFacts facts(Subject subject) {
        ChangeView change = changes.of(subject.id()).view();
        return new SubjectFacts(
                subject,
                SellerScope.HOUSE,
                "",
                words.policy(change.policy(), Locale.ENGLISH),
                null,
                null,
                null,
                "/rules/changes/" + change.number());
    }

    @Override
    public String icon() {
        return "scale";
    }
}
