package io.sportello.returns.process;

import io.sportello.returns.ReturnProgress;
import io.sportello.returns.ReturnQueries;
import io.sportello.returns.ReturnView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Fields;
import io.sportello.tasks.TaskRefused;
import io.sportello.tasks.UserTaskHandler;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user task {@code receive-goods}: a person records that the goods are back. */
@Component
class ReceiveGoodsTask implements UserTaskHandler {

    private final ReturnProgress progress;
    private final ReturnQueries returns;
    private final ReturnWords words;
    private final Clock clock;

    ReceiveGoodsTask(ReturnProgress progress, ReturnQueries returns, ReturnWords words, Clock clock) {
        this.progress = progress;
        this.returns = returns;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "receive-goods";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        return Map.of("receivedOn", today(returns.get(subject)).toString());
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        Fields fields = new Fields(answers);
        LocalDate day = fields.day("receivedOn");
        ReturnView about = returns.get(subject);
        LocalDate requested = about.requestedAt().atZone(words.zone(about)).toLocalDate();
        if (day.isAfter(today(about)) || day.isBefore(requested)) {
            throw new TaskRefused("receivedOn", "receive-goods.day", requested, today(about));
        }
        progress.goodsReceived(subject, day, fields.text("note"));
        return HandleReturnProcess.outcome("goods", "received");
    }

    private LocalDate today(ReturnView about) {
        return clock.instant().atZone(words.zone(about)).toLocalDate();
    }
}
