package io.sportello.policies.replay;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.SubjectKind;
import io.sportello.subjects.SubjectNotFound;
import org.springframework.stereotype.Component;

/** What lists of failed jobs show about a replay, which is the house's own. */
@Component
class ReplaySubjects implements SubjectKind {

    private final ReplayReading replays;
    private final CurrentUser user;

    ReplaySubjects(ReplayReading replays, CurrentUser user) {
        this.replays = replays;
        this.user = user;
    }

    @Override
    public String kind() {
        return ReplayRuns.NUMBERS.kind();
    }

    @Override
    public SubjectFacts facts(Subject subject) {
        ReplayView found = ReplayRuns.NUMBERS
                .idOf(subject.id())
                .filter(id -> user.is(Role.COMPLIANCE) || user.is(Role.ADMIN))
                .flatMap(replays::find)
                .orElseThrow(() -> new SubjectNotFound(subject.toString()));
        String title = found.policy() + " " + found.label();
        String path = "/rules/" + found.policy() + "/replays/" + found.id();
        return new SubjectFacts(
                subject,
                found.sellerId(),
                "",
                title.substring(0, Math.min(200, title.length())),
                null,
                null,
                null,
                path);
    }

    @Override
    public String icon() {
        return "history";
    }
}
