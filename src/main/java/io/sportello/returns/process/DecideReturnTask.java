package io.sportello.returns.process;

import io.sportello.policies.Violation;
import io.sportello.returns.Answer;
import io.sportello.returns.RefusalForbidden;
import io.sportello.returns.ReturnDecisions;
import io.sportello.returns.ReturnProgress;
import io.sportello.returns.ReturnQueries;
import io.sportello.returns.ReturnView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Fields;
import io.sportello.tasks.TaskRefused;
import io.sportello.tasks.UserTaskHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The user task {@code decide-return}: a person answers the request. */
@Component
class DecideReturnTask implements UserTaskHandler {

    private final ReturnDecisions decisions;
    private final ReturnProgress progress;
    private final ReturnQueries returns;
    private final ReturnWords words;

    DecideReturnTask(ReturnDecisions decisions, ReturnProgress progress, ReturnQueries returns, ReturnWords words) {
        this.decisions = decisions;
        this.progress = progress;
        this.returns = returns;
        this.words = words;
    }

    @Override
    public String task() {
        return "decide-return";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        ReturnView asked = returns.get(subject);
        Map<String, Object> data = new HashMap<>();
        Optional<Violation> forbidden = decisions.refusalForbidden(subject);
        data.put("refusable", forbidden.isEmpty());
        data.put("refusalForbidden", forbidden.map(words::refusalForbidden).orElse(""));
        data.put(
                "answer",
                asked.answer() == null || asked.answer() == Answer.ASK
                        ? null
                        : asked.answer().key());
        data.put("answered", asked.buyerAnswer() != null);
        data.put("buyerAnswer", asked.buyerAnswer());
        return data;
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        Fields fields = new Fields(answers);
        Answer answer = Answer.of(fields.text("answer"));
        try {
            decisions.answer(subject, answer, fields.textOrNull("reason"));
        } catch (RefusalForbidden forbidden) {
            Violation violation = forbidden.violation();
            throw new TaskRefused(
                    "answer", words.refusalKey(violation), violation.floor(), violation.row(), violation.source());
        }
        if (answer == Answer.REFUND) {
            progress.refundPromised(subject);
        }
        return HandleReturnProcess.outcome("answer", answer.key());
    }
}
