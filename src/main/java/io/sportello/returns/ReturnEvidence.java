package io.sportello.returns;

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

/** What a return tells as evidence: the order, the articles, and how far it got. */
@Component
class ReturnEvidence implements EvidenceSource {

    private final ReturnQueries returns;

    ReturnEvidence(ReturnQueries returns) {
        this.returns = returns;
    }

    @Override
    public String kind() {
        return Return.KIND;
    }

    @Override
    public KnownEvidence of(Subject subject) {
        ReturnView found = returns.get(subject);
        return KnownEvidence.of(facts(found), items(found));
    }

    private static List<EvidenceFact> facts(ReturnView one) {
        List<EvidenceFact> facts = new ArrayList<>();
        facts.add(EvidenceFact.of("return.fact.order", one.orderId() + " · " + one.marketplace()));
        facts.add(new EvidenceFact("return.fact.paid", one.orderAmount(), one.currency()));
        facts.add(EvidenceFact.of("return.fact.bought", one.orderedAt()));
        facts.add(EvidenceFact.of("return.fact.requested", one.requestedAt()));
        facts.add(EvidenceFact.of("return.fact.rma", one.amazonRmaId()));
        facts.add(EvidenceFact.of("return.fact.at-marketplace", one.marketplaceStatus()));
        facts.add(EvidenceFact.of("return.fact.tracking", parcel(one)));
        facts.add(EvidenceFact.of("return.fact.goods-back", one.deliveredBackOn()));
        facts.add(EvidenceFact.of("return.fact.invoice", one.invoiceNumber()));
        one.lines().forEach(line -> addArticle(line, one.currency(), facts));
        facts.add(new EvidenceFact("return.total", one.refundTotal(), one.currency()));
        return List.copyOf(facts);
    }

    private static void addArticle(ReturnView.Line line, String currency, List<EvidenceFact> facts) {
        String name = line.name() == null ? line.sku() : line.name();
        facts.add(EvidenceFact.of("return.article", line.quantity() + " × " + name));
        facts.add(EvidenceFact.of("return.fact.reason", "return.reason." + line.reason()));
        facts.add(EvidenceFact.of("return.comment", line.buyerComment()));
        facts.add(new EvidenceFact("return.price", line.price(), currency));
        facts.add(EvidenceFact.of("return.fact.inspection", line.inspectionNote()));
        facts.add(new EvidenceFact("return.refund", line.refundAmount(), currency));
    }

    private static String parcel(ReturnView one) {
        return one.trackingId() == null ? null : (one.carrier() == null ? "" : one.carrier() + " ") + one.trackingId();
    }

    private static Set<EvidenceItem> items(ReturnView one) {
        Set<EvidenceItem> items = EnumSet.of(EvidenceItem.RETURN_REQUEST);
        add(items, EvidenceItem.RETURN_DECISION, one.answer() != null);
        add(items, EvidenceItem.RETURN_TRACKING, one.trackingId() != null);
        add(items, EvidenceItem.INVOICE, one.invoiceNumber() != null);
        add(items, EvidenceItem.INSPECTION, one.lines().stream().anyMatch(line -> line.condition() != null));
        add(items, EvidenceItem.REFUND_PROOF, one.status() == ReturnStatus.REFUNDED);
        return items;
    }

    private static void add(Set<EvidenceItem> items, EvidenceItem item, boolean there) {
        if (there) {
            items.add(item);
        }
    }
}
