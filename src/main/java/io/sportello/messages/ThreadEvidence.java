package io.sportello.messages;

import io.sportello.evidence.EvidenceFact;
import io.sportello.evidence.EvidenceItem;
import io.sportello.evidence.EvidenceSource;
import io.sportello.evidence.EvidenceWords;
import io.sportello.evidence.KnownEvidence;
import io.sportello.subjects.Subject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a conversation tells as evidence: what was said on both sides, without the staff's notes. */
@Component
class ThreadEvidence implements EvidenceSource {

    private static final Set<EntryKind> ANSWERS = EnumSet.of(EntryKind.REPLY, EntryKind.REPLY_ELSEWHERE);

    private final ThreadQueries threads;

    ThreadEvidence(ThreadQueries threads) {
        this.threads = threads;
    }

    @Override
    public String kind() {
        return MessageThread.KIND;
    }

    @Override
    public KnownEvidence of(Subject subject) {
        ThreadView thread = threads.get(subject);
        List<EntryView> said = threads.entries(subject).stream()
                .filter(entry -> entry.kind() != EntryKind.NOTE && entry.takenBackAt() == null)
                .toList();
        return new KnownEvidence(
                "", facts(thread), said.stream().map(ThreadEvidence::words).toList(), items(said));
    }

    private static List<EvidenceFact> facts(ThreadView thread) {
        return List.of(
                EvidenceFact.of("messages.fact.order", thread.orderId()),
                EvidenceFact.of("messages.fact.buyer", thread.alias()),
                EvidenceFact.of("messages.fact.subject", thread.title()),
                EvidenceFact.of("messages.fact.article", thread.article()));
    }

    private static EvidenceWords words(EntryView entry) {
        return new EvidenceWords(entry.at(), "messages.evidence." + entry.kind(), entry.words(), entry.outgoingId());
    }

    private static Set<EvidenceItem> items(List<EntryView> said) {
        Set<EvidenceItem> items = EnumSet.noneOf(EvidenceItem.class);
        for (EntryView entry : said) {
            if (entry.kind() == EntryKind.BUYER) {
                items.add(EvidenceItem.BUYER_MESSAGES);
            }
            if (ANSWERS.contains(entry.kind()) && entry.undelivered() == null) {
                items.add(EvidenceItem.OUR_ANSWERS);
            }
        }
        return items;
    }
}
