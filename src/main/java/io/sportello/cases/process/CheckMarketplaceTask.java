package io.sportello.cases.process;

import io.sportello.cases.CaseQueries;
import io.sportello.cases.CaseRefused;
import io.sportello.cases.CaseWork;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Fields;
import io.sportello.tasks.TaskRefused;
import io.sportello.tasks.UserTaskHandler;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user task {@code check-marketplace}: a person looks whether the marketplace answered, or asks it again. */
@Component
class CheckMarketplaceTask implements UserTaskHandler {

    private final CaseWork work;
    private final CaseQueries cases;
    private final Clock clock;

    CheckMarketplaceTask(CaseWork work, CaseQueries cases, Clock clock) {
        this.work = work;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "check-marketplace";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        int days = cases.get(subject).followUpDays();
        return Map.of(
                "followUpOn",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                        .plusDays(days)
                        .toString());
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        Fields fields = new Fields(answers);
        String answer = fields.text("answer");
        try {
            if ("wait".equals(answer)) {
                work.askAgain(subject, fields.day("followUpOn"));
            } else {
                work.marketplaceAnswered(subject, fields.text("words"));
            }
        } catch (CaseRefused refused) {
            throw new TaskRefused(refused.field(), refused.getMessage(), refused.arguments());
        }
        return ResolveCaseProcess.outcome("answer", answer);
    }
}
