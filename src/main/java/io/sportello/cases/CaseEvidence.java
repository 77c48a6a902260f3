package io.sportello.cases;

import io.sportello.evidence.EvidenceFact;
import io.sportello.evidence.EvidenceSource;
import io.sportello.evidence.EvidenceWords;
import io.sportello.evidence.KnownEvidence;
import io.sportello.subjects.Subject;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a support case tells as evidence: what the seller, support and the marketplace wrote, without the staff's notes. */
@Component
@Transactional(readOnly = true)
class CaseEvidence implements EvidenceSource {

    private final SupportCases cases;

    CaseEvidence(SupportCases cases) {
        this.cases = cases;
    }

    @Override
    public String kind() {
        return SupportCase.KIND;
    }

    @Override
    public KnownEvidence of(Subject subject) {
        SupportCase owner = cases.of(subject);
        List<EvidenceWords> words = owner.entries().stream()
                .map(CaseEntry::view)
                .filter(entry -> entry.kind() != CaseEntryKind.NOTE)
                .map(entry -> new EvidenceWords(entry.at(), "cases.evidence." + entry.kind(), entry.words(), null))
                .toList();
        return new KnownEvidence("", facts(owner.view()), words, Set.of());
    }

    private static List<EvidenceFact> facts(CaseView one) {
        return List.of(
                EvidenceFact.of("cases.evidence.order", one.orderId()),
                EvidenceFact.of("cases.evidence.product", one.product()),
                EvidenceFact.of("cases.evidence.opened", one.openedAt()),
                EvidenceFact.of("cases.evidence.answered", one.firstAnsweredAt()),
                EvidenceFact.of("cases.evidence.resolved", one.resolvedAt()),
                EvidenceFact.of("cases.evidence.closed", one.closedAt()),
                EvidenceFact.of("cases.evidence.external", one.externalNumber()));
    }
}
