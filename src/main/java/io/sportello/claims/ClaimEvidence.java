package io.sportello.claims;

import io.sportello.evidence.EvidenceFact;
import io.sportello.evidence.EvidenceItem;
import io.sportello.evidence.EvidenceSource;
import io.sportello.evidence.EvidenceWords;
import io.sportello.evidence.KnownEvidence;
import io.sportello.subjects.Subject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a claim tells as evidence: what is claimed, what was found out, and what we said to it. */
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
        String reason = claim.reason() == null ? "" : claim.reason().name();
        boolean noticed = !claims.mails(subject).isEmpty();
        return new KnownEvidence(reason, facts(claim), words(claim), items(claim, noticed));
    }

    private static List<EvidenceFact> facts(ClaimView claim) {
        return List.of(
                EvidenceFact.of("claims.fact.order", claim.orderId() + " · " + claim.marketplace()),
                new EvidenceFact("claims.fact.amount", claim.amount(), claim.currency()),
                EvidenceFact.of("claims.fact.received", claim.receivedAt()),
                EvidenceFact.of("claims.fact.due", claim.answerDue()),
                EvidenceFact.of("claims.fact.reason", word("claim.reason.", claim.reason())),
                EvidenceFact.of("claims.fact.delivery", word("claim.delivery.", claim.delivery())),
                EvidenceFact.of("claims.fact.tracking", claim.tracking()),
                EvidenceFact.of("claims.fact.note", claim.evidenceNote()),
                EvidenceFact.of("claims.fact.refunded", claim.refunded()),
                EvidenceFact.of("claims.fact.goods-back", claim.goodsBack()),
                EvidenceFact.of("claims.fact.decision", word("claim.decision.", claim.decision())),
                EvidenceFact.of("claims.fact.answered", claim.answeredAt()),
                EvidenceFact.of("claims.fact.outcome", word("claim.outcome.", claim.outcome())),
                EvidenceFact.of("claims.fact.appeal-due", claim.appealDue()),
                EvidenceFact.of("claims.fact.appealed", claim.appealedAt()),
                EvidenceFact.of("claims.fact.appeal-outcome", word("claim.outcome.", claim.appealOutcome())));
    }

    private static String word(String prefix, Enum<?> value) {
        return value == null ? null : prefix + value.name();
    }

    /** What was said to the marketplace; a statement that was not sent yet says nothing. */
    private static List<EvidenceWords> words(ClaimView claim) {
        List<EvidenceWords> said = new ArrayList<>();
        if (claim.answeredAt() != null && claim.statement() != null) {
            said.add(new EvidenceWords(claim.answeredAt(), "claims.fact.answered", claim.statement(), null));
        }
        if (claim.appealedAt() != null && claim.appealStatement() != null) {
            said.add(new EvidenceWords(claim.appealedAt(), "claims.fact.appealed", claim.appealStatement(), null));
        }
        return said;
    }

    private static Set<EvidenceItem> items(ClaimView claim, boolean noticed) {
        Set<EvidenceItem> items = EnumSet.noneOf(EvidenceItem.class);
        if (noticed) {
            items.add(EvidenceItem.NOTICE);
        }
        if (claim.tracking() != null && !claim.tracking().isBlank()) {
            items.add(EvidenceItem.TRACKING);
        }
        return items;
    }
}
