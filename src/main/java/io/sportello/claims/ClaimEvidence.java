package io.sportello.claims;

import io.sportello.evidence.EvidenceFact;
import io.sportello.evidence.EvidenceItem;
import io.sportello.evidence.EvidenceSource;
import io.sportello.evidence.KnownEvidence;
import io.sportello.subjects.Subject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a claim tells as evidence: what is claimed, what was found out, and what the marketplace was told. */
@Component
class ClaimEvidence implements EvidenceSource {

    private final ClaimQueries claims;

    ClaimEvidence(ClaimQueries claims) {
        this.claims = claims;
    }

    @Override
    public String kind() {
        return Claim.KIND;
    }

    @Override
    public KnownEvidence of(Subject subject) {
        ClaimView claim = claims.get(subject);
        KnownEvidence known = KnownEvidence.of(
                facts(claim), items(claim, !claims.mails(subject).isEmpty()));
        return claim.reason() == null ? known : known.because(claim.reason().name());
    }

    private static List<EvidenceFact> facts(ClaimView claim) {
        List<EvidenceFact> facts = new ArrayList<>();
        facts.add(EvidenceFact.of("claims.fact.order", claim.orderId() + " · " + claim.marketplace()));
        facts.add(new EvidenceFact("claims.fact.amount", claim.amount(), claim.currency()));
        facts.add(EvidenceFact.of("claims.fact.received", claim.receivedAt()));
        facts.add(EvidenceFact.of("claims.fact.due", claim.answerDue()));
        facts.add(EvidenceFact.of("claims.fact.reason", key("claim.reason.", claim.reason())));
        facts.add(EvidenceFact.of("claims.fact.delivery", key("claim.delivery.", claim.delivery())));
        facts.add(EvidenceFact.of("claims.fact.tracking", claim.tracking()));
        facts.add(EvidenceFact.of("claims.fact.note", claim.evidenceNote()));
        facts.add(EvidenceFact.of("claims.fact.decision", key("claim.decision.", claim.decision())));
        facts.add(EvidenceFact.of("claims.statement", claim.statement()));
        facts.add(EvidenceFact.of("claims.fact.answered", claim.answeredAt()));
        facts.add(EvidenceFact.of("claims.fact.outcome", key("claim.outcome.", claim.outcome())));
        facts.add(EvidenceFact.of("claims.appeal-statement", claim.appealStatement()));
        facts.add(EvidenceFact.of("claims.fact.appeal-outcome", key("claim.outcome.", claim.appealOutcome())));
        return List.copyOf(facts);
    }

    private static String key(String prefix, Enum<?> value) {
        return value == null ? null : prefix + value.name();
    }

    private static Set<EvidenceItem> items(ClaimView claim, boolean noticed) {
        Set<EvidenceItem> items = EnumSet.noneOf(EvidenceItem.class);
        if (noticed) {
            items.add(EvidenceItem.NOTICE);
        }
        if (claim.tracking() != null) {
            items.add(EvidenceItem.TRACKING);
        }
        return items;
    }
}
