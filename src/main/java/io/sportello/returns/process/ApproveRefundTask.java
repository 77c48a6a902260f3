package io.sportello.returns.process;

import io.sportello.returns.ReturnQueries;
import io.sportello.returns.ReturnSettlement;
import io.sportello.returns.ReturnView;
import io.sportello.returns.SecondPersonNeeded;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Fields;
import io.sportello.tasks.TaskRefused;
import io.sportello.tasks.UserTaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user task {@code approve-refund}: a second person approves the refund or sends it back. */
@Component
class ApproveRefundTask implements UserTaskHandler {

    private final ReturnSettlement settlement;
    private final ReturnQueries returns;

    ApproveRefundTask(ReturnSettlement settlement, ReturnQueries returns) {
        this.settlement = settlement;
        this.returns = returns;
    }

    @Override
    public String task() {
        return "approve-refund";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        ReturnView about = returns.get(subject);
        return Map.of("amount", about.refundTotal().toPlainString() + " " + about.currency());
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        Fields fields = new Fields(answers);
        boolean approved = fields.yes("approved");
        if (approved) {
            approve(subject);
        } else {
            settlement.sendBack(subject, fields.text("comment"));
        }
        return HandleReturnProcess.outcome("approved", approved);
    }

    private void approve(Subject subject) {
        try {
            settlement.approve(subject);
        } catch (SecondPersonNeeded same) {
            throw new TaskRefused("approved", "approve-refund.second-person");
        }
    }
}
