package io.sportello.returns;

import io.sportello.policies.WaitingCases;
import io.sportello.subjects.Subject;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The returns whose request a person has to answer, for when the conditions change. */
@Component
@Transactional
class WaitingReturns implements WaitingCases {

    private final Returns returns;
    private final ReturnDecisions decisions;

    WaitingReturns(Returns returns, ReturnDecisions decisions) {
        this.returns = returns;
        this.decisions = decisions;
    }

    @Override
    public String policy() {
        return Eligibility.POLICY;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Subject> after(Subject last, int limit) {
        long from = last == null ? 0 : Return.NUMBERS.idOf(last.id()).orElseThrow();
        return returns.findByStatusAndIdGreaterThanOrderById(ReturnStatus.TO_ANSWER, from, Limit.of(limit)).stream()
                .map(Return::subject)
                .toList();
    }

    @Override
    public void decideAgain(Subject subject) {
        decisions.grantAgain(subject);
    }
}
