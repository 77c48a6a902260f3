package io.sportello.cases.process;

import io.sportello.cases.CaseEntryKind;
import io.sportello.cases.CaseEntryView;
import io.sportello.cases.CaseQueries;
import io.sportello.cases.CaseRefused;
import io.sportello.cases.CaseWork;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Fields;
import io.sportello.tasks.TaskRefused;
import io.sportello.tasks.UserTaskHandler;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The user task {@code work-on-case}: a person asks the seller, passes the case on, or resolves it. */
@Component
class WorkOnCaseTask implements UserTaskHandler {

    static final String TASK = "work-on-case";

    private static final Set<CaseEntryKind> SAID =
            Set.of(CaseEntryKind.SELLER, CaseEntryKind.MAIL, CaseEntryKind.MARKETPLACE);

    private final CaseWork work;
    private final CaseQueries cases;

    WorkOnCaseTask(CaseWork work, CaseQueries cases) {
        this.work = work;
        this.cases = cases;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        String wrote = cases.entries(subject).stream()
                .filter(entry -> SAID.contains(entry.kind()))
                .reduce((first, last) -> last)
                .map(CaseEntryView::words)
                .orElse("");
        return Map.of("sellerWrote", wrote);
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        Fields fields = new Fields(answers);
        String next = fields.text("next");
        try {
            switch (next) {
                case "ask" -> work.ask(subject, fields.text("question"));
                case "resolve" -> work.resolve(subject, fields.text("solution"));
                default -> {
                    // it is passed on in the next task
                }
            }
        } catch (CaseRefused refused) {
            throw new TaskRefused(null, refused.getMessage(), refused.arguments());
        }
        return ResolveCaseProcess.outcome("next", next);
    }

    @Override
    public String page(Subject subject) {
        return "/cases/" + subject.id();
    }
}
