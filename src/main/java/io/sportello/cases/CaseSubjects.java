package io.sportello.cases;

import io.sportello.subjects.RelatedSubject;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.SubjectKind;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What lists and tasks show about a case. */
@Component
@Transactional(readOnly = true)
class CaseSubjects implements SubjectKind {

    private final SupportCases cases;

    CaseSubjects(SupportCases cases) {
        this.cases = cases;
    }

    @Override
    public String kind() {
        return SupportCase.KIND;
    }

    @Override
    public SubjectFacts facts(Subject subject) {
        return facts(cases.of(subject).view());
    }

    private static SubjectFacts facts(CaseView found) {
        return new SubjectFacts(
                        found.subject(),
                        found.sellerId(),
                        found.marketplace(),
                        found.title(),
                        found.orderId(),
                        null,
                        null,
                        "/cases/" + found.number())
                .because("value.category." + found.category());
    }

    @Override
    public List<RelatedSubject> ofOrder(String sellerId, String orderId) {
        return cases.findBySellerIdAndOrderIdOrderByIdDesc(sellerId, orderId, Limit.of(MOST_OF_ORDER)).stream()
                .map(SupportCase::view)
                .map(found -> new RelatedSubject(
                        facts(found),
                        icon(),
                        CaseStanding.status(found),
                        !CaseStatus.FINISHED.contains(found.status()),
                        found.workDue()))
                .toList();
    }

    @Override
    public String icon() {
        return "lifebuoy";
    }
}
