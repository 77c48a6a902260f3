package io.sportello.returns;

import io.sportello.subjects.RelatedSubject;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.SubjectKind;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What lists and tasks show about a return. */
@Component
@Transactional(readOnly = true)
class ReturnSubjects implements SubjectKind {

    private final Returns returns;

    ReturnSubjects(Returns returns) {
        this.returns = returns;
    }

    @Override
    public String kind() {
        return Return.KIND;
    }

    @Override
    public SubjectFacts facts(Subject subject) {
        Return found = returns.of(subject);
        return new SubjectFacts(
                        subject,
                        found.sellerId(),
                        found.stated().marketplace(),
                        found.title(),
                        found.stated().orderId(),
                        found.stated().orderAmount(),
                        found.stated().currency(),
                        "/returns/" + found.number())
                .because("return.reason." + found.lines().get(0).reason());
    }

    @Override
    public List<RelatedSubject> ofOrder(String sellerId, String orderId) {
        return returns.findBySellerIdAndStatedOrderIdOrderByIdDesc(sellerId, orderId, Limit.of(MOST_OF_ORDER)).stream()
                .map(found -> new RelatedSubject(
                        facts(found.subject()),
                        icon(),
                        "return.status." + found.status(),
                        ReturnStatus.OPEN.contains(found.status()),
                        ReturnStatus.UNANSWERED.contains(found.status()) ? found.answerDue() : null))
                .toList();
    }

    @Override
    public String icon() {
        return "package-import";
    }
}
