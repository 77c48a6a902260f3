package io.sportello.feedback;

import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the requests for removal, in the marketplace's language. */
@Component
class DisputeRequests {

    private final MessageSource messages;
    private final Sellers sellers;

    DisputeRequests(MessageSource messages, Sellers sellers) {
        this.messages = messages;
        this.sellers = sellers;
    }

    /** The request that rests on a ground, citing the words that the rules found. */
    String text(Feedback about, Ground ground) {
        String words = about.dispute().grounds().stream()
                .filter(each -> each.ground() == ground)
                .map(FoundGround::words)
                .findFirst()
                .orElse("");
        String seller = sellers.find(about.sellerId()).map(SellerView::name).orElse(about.sellerId());
        String comment = about.stated().comment() == null ? "" : about.stated().comment();
        return messages.getMessage(
                "request." + ground.name() + (words.isEmpty() ? ".plain" : ""),
                new Object[] {about.orderId(), seller, comment, words},
                DisputeLanguage.of(about.stated().marketplace()));
    }
}
