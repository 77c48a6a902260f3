package io.sportello.returns.process;

import io.sportello.returns.Answer;
import io.sportello.returns.Inspection;
import io.sportello.returns.ItemCondition;
import io.sportello.returns.ReturnQueries;
import io.sportello.returns.ReturnSettlement;
import io.sportello.returns.ReturnView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Fields;
import io.sportello.tasks.TaskRefused;
import io.sportello.tasks.UserTaskHandler;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user task {@code inspect-goods}: a person grades what came back. */
@Component
class InspectGoodsTask implements UserTaskHandler {

    private final ReturnSettlement settlement;
    private final ReturnQueries returns;

    InspectGoodsTask(ReturnSettlement settlement, ReturnQueries returns) {
        this.settlement = settlement;
        this.returns = returns;
    }

    @Override
    public String task() {
        return "inspect-goods";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        ReturnView about = returns.get(subject);
        return Map.of(
                "outboundShipping",
                about.shippingPaid() == null ? BigDecimal.ZERO : about.shippingPaid(),
                "lines",
                about.lines().stream().map(InspectGoodsTask::row).toList());
    }

    private static Map<String, Object> row(ReturnView.Line line) {
        Map<String, Object> row = new HashMap<>();
        row.put("article", (line.name() == null ? line.sku() : line.name()) + " × " + line.quantity());
        row.put("condition", line.condition() == null ? null : line.condition().name());
        row.put("price", line.price());
        row.put("orderItemId", line.orderItemId());
        row.put("note", line.inspectionNote());
        return row;
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        ReturnView about = returns.get(subject);
        Fields fields = new Fields(answers);
        List<Fields> rows = fields.rows("lines");
        if (rows.size() != about.lines().size()) {
            throw new TaskRefused("lines", "inspect-goods.lines", about.lines().size());
        }
        List<Inspection.Line> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            found.add(line(about.lines().get(i), rows.get(i)));
        }
        settlement.inspect(subject, new Inspection(fields.amount("outboundShipping"), found));
        return HandleReturnProcess.outcome("remedy", about.answer() == Answer.REPLACE ? "replace" : "refund");
    }

    private static Inspection.Line line(ReturnView.Line line, Fields row) {
        return new Inspection.Line(
                line.id(),
                ItemCondition.valueOf(row.text("condition")),
                row.amount("price"),
                row.textOrNull("orderItemId"),
                row.textOrNull("note"));
    }
}
