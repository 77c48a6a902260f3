package io.sportello.claims;

import io.sportello.subjects.RelatedSubject;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.SubjectKind;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What lists and tasks show about a claim. */
@Component
@Transactional(readOnly = true)
class ClaimSubjects implements SubjectKind {

    private final Claims claims;

    ClaimSubjects(Claims claims) {
        this.claims = claims;
    }

    @Override
    public String kind() {
        return Claim.KIND;
    }

    @Override
    public SubjectFacts facts(Subject subject) {
        ClaimView found = claims.of(subject).view();
        return new SubjectFacts(
                        subject,
                        found.sellerId(),
                        found.marketplace(),
                        found.title(),
                        found.orderId(),
                        found.amount(),
                        found.currency(),
                        "/claims/" + found.number())
                .because("claim.reason." + found.reason());
    }

    @Override
    public List<RelatedSubject> ofOrder(String sellerId, String orderId) {
        return claims.findBySellerIdAndOrderIdOrderByIdDesc(sellerId, orderId, Limit.of(MOST_OF_ORDER)).stream()
                .map(found -> new RelatedSubject(
                        facts(found.subject()),
                        icon(),
                        "claim.status." + found.status(),
                        found.status().isOpen(),
                        found.due()))
                .toList();
    }

    @Override
    public String icon() {
        return "gavel";
    }
}
