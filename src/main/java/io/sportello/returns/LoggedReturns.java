package io.sportello.returns;

import io.sportello.caselog.LoggedSubject;
import io.sportello.caselog.LoggedSubjects;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** All returns, for the case log. */
@Component
class LoggedReturns implements LoggedSubjects {

    private final Returns returns;

    LoggedReturns(Returns returns) {
        this.returns = returns;
    }

    @Override
    public String kind() {
        return Return.KIND;
    }

    @Override
    public boolean any() {
        return returns.count() > 0;
    }

    @Override
    public List<LoggedSubject> after(long number, int most) {
        return returns.findByIdGreaterThanOrderById(number, Limit.of(most)).stream()
                .map(ReturnLog::logged)
                .toList();
    }
}
