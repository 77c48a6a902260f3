package io.sportello.messages;

import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.subjects.RelatedSubject;
import io.sportello.subjects.RelatedSubjects;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the placeholders of canned replies stand for. */
@Component
class ReplyFacts {

    private static final String RETURN = "return";

    private final Sellers sellers;
    private final RelatedSubjects related;
    private final MessageSource messages;

    ReplyFacts(Sellers sellers, RelatedSubjects related, MessageSource messages) {
        this.sellers = sellers;
        this.related = related;
        this.messages = messages;
    }

    /** Of a thread; what it does not tell has no value. */
    Map<String, String> of(ThreadView thread) {
        Map<String, String> values = new HashMap<>();
        values.put("order", thread.orderId());
        values.put("article", thread.article());
        values.put(
                "seller", sellers.find(thread.sellerId()).map(SellerView::name).orElse(null));
        values.put("marketplace", site(thread.marketplace()));
        values.put(RETURN, latestReturn(thread));
        return values;
    }

    /** Made-up ones, to show what a reply will look like. */
    Map<String, String> example(String sellerId, Locale language) {
        Map<String, String> values = new HashMap<>();
        for (String name : Placeholders.KNOWN) {
            values.put(name, messages.getMessage("replies.example." + name, null, language));
        }
        if (sellerId != null) {
            sellers.find(sellerId).ifPresent(seller -> values.put("seller", seller.name()));
        }
        return values;
    }

    private String latestReturn(ThreadView thread) {
        return related.of(thread.subject(), thread.sellerId(), thread.orderId()).stream()
                .map(RelatedSubject::facts)
                .filter(facts -> facts.subject().kind().equals(RETURN))
                .map(facts -> facts.subject().id())
                .findFirst()
                .orElse(null);
    }

    private String site(String marketplace) {
        return messages.getMessage("replies.site." + marketplace, null, "Amazon", Locale.ENGLISH);
    }
}
