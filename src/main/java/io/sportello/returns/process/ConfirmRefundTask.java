package io.sportello.returns.process;

import io.sportello.returns.ReturnSettlement;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Fields;
import io.sportello.tasks.UserTaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user task {@code confirm-refund}: a person records whether the marketplace took the refund. */
@Component
class ConfirmRefundTask implements UserTaskHandler {

    private final ReturnSettlement settlement;

    ConfirmRefundTask(ReturnSettlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public String task() {
        return "confirm-refund";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        return Map.of();
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        Fields fields = new Fields(answers);
        String refund = fields.text("refund");
        if ("taken".equals(refund)) {
            settlement.confirm(subject, fields.text("proof"));
        } else {
            settlement.reject(subject, fields.text("reason"));
        }
        return HandleReturnProcess.outcome("refund", refund);
    }
}
