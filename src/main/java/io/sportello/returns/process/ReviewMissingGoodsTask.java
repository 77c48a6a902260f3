package io.sportello.returns.process;

import io.sportello.returns.ReturnProgress;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Fields;
import io.sportello.tasks.UserTaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user task {@code review-missing-goods}: a person decides what becomes of a return whose goods never came. */
@Component
class ReviewMissingGoodsTask implements UserTaskHandler {

    private final ReturnProgress progress;

    ReviewMissingGoodsTask(ReturnProgress progress) {
        this.progress = progress;
    }

    @Override
    public String task() {
        return "review-missing-goods";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        return Map.of();
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        Fields fields = new Fields(answers);
        String goods = fields.text("goods");
        switch (goods) {
            case "wait" -> progress.waitLonger(subject, fields.whole("days"));
            case "refund" -> progress.refundWithoutGoods(subject, fields.text("reason"));
            case "close" -> progress.closeWithoutGoods(subject, fields.text("reason"));
            default -> throw new IllegalArgumentException(goods);
        }
        return HandleReturnProcess.outcome("goods", goods);
    }
}
