package io.sportello.cases;

import io.sportello.caselog.LoggedSubject;
import io.sportello.caselog.LoggedSubjects;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** All cases, for the case log. */
@Component
class LoggedCases implements LoggedSubjects {

    private final SupportCases cases;

    LoggedCases(SupportCases cases) {
        this.cases = cases;
    }

    @Override
    public String kind() {
        return SupportCase.KIND;
    }

    @Override
    public boolean any() {
        return cases.count() > 0;
    }

    @Override
    public List<LoggedSubject> after(long number, int most) {
        return cases.findByIdGreaterThanOrderById(number, Limit.of(most)).stream()
                .map(CaseStanding::logged)
                .toList();
    }
}
