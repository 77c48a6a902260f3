package io.sportello.claims;

import io.sportello.subjects.RelatedSubject;
import io.sportello.subjects.RelatedSubjects;
import io.sportello.subjects.SubjectFacts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds out what a claim is about: the marketplace's notice names an order, and the order's other cases the article. */
@Component
class ClaimOrder {

    private final RelatedSubjects related;

    ClaimOrder(RelatedSubjects related) {
        this.related = related;
    }

    /** Names a claim that has no name yet, and notes what was paid where nothing states what the buyer wants. */
    void describe(Claim claim) {
        if (!claim.title().equals(claim.orderId())) {
            return;
        }
        List<SubjectFacts> others = related.of(null, claim.sellerId(), claim.orderId()).stream()
                .map(RelatedSubject::facts)
                .filter(facts -> !facts.subject().kind().equals(Claim.KIND))
                .toList();
        Optional<SubjectFacts> paid =
                others.stream().filter(facts -> facts.amount() != null).findFirst();
        paid.or(() -> others.stream().findFirst()).map(SubjectFacts::title).ifPresent(claim::name);
        paid.ifPresent(facts -> claim.stake(facts.amount(), facts.currency()));
    }
}
