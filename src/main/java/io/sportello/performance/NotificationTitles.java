package io.sportello.performance;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a notification is called: by the marketplace's own words, or by the metric's name in the reader's language. */
@Component
public class NotificationTitles {

    private final MessageSource messages;
    private final CurrentUser user;
    private final Sellers sellers;

    NotificationTitles(MessageSource messages, CurrentUser user, Sellers sellers) {
        this.messages = messages;
        this.user = user;
        this.sellers = sellers;
    }

    /** The title in the current user's language. */
    public String of(NotificationView about) {
        return of(about, user.locale());
    }

    /** The title in the seller's language, for lists that are written once for everybody. */
    String stored(NotificationView about) {
        Locale language =
                sellers.find(about.sellerId()).map(SellerView::language).orElse(Locale.ENGLISH);
        return of(about, language);
    }

    private String of(NotificationView about, Locale locale) {
        return about.isAlarm()
                ? messages.getMessage(
                        "notification.title." + about.kind(), new Object[] {metric(about.metric(), locale)}, locale)
                : about.title();
    }

    /** A metric's name; one that nobody knows is called as the report calls it. */
    public String metric(String key) {
        return metric(key, user.locale());
    }

    private String metric(String key, Locale locale) {
        return messages.getMessage("metric." + key, null, key, locale);
    }
}
