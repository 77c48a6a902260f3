package io.sportello.messages;

import io.sportello.accounts.SampleSellersCreated;
import io.sportello.accounts.SellerScope;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives the sample house canned replies in Italian, German and English. */
@Component
@ConditionalOnBooleanProperty("sportello.sample")
class SampleReplies {

    private static final List<String> KINDS = List.of("parcel", "return", "invoice", "damaged");
    private static final List<String> LANGUAGES = List.of("it", "de", "en");

    private final CannedReplies replies;
    private final MessageSource messages;
    private final SellerScope scope;

    SampleReplies(CannedReplies replies, MessageSource messages, SellerScope scope) {
        this.replies = replies;
        this.messages = messages;
        this.scope = scope;
    }

    @EventListener
    void add(SampleSellersCreated created) {
        scope.runAsSystem(() -> LANGUAGES.forEach(
                language -> KINDS.forEach(kind -> replies.add(text(kind, Locale.forLanguageTag(language)), false))));
    }

    private CannedText text(String kind, Locale language) {
        String key = "canned." + kind;
        return new CannedText(
                null,
                language,
                messages.getMessage(key + ".title", null, language),
                messages.getMessage(key + ".text", null, language));
    }
}
