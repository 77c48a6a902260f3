package io.sportello.returns.process;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.policies.Violation;
import io.sportello.returns.ReturnView;
import io.sportello.tasks.HumanStep;
import io.sportello.tasks.MarketplacePage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences of the return's tasks: for the person in their language, for the buyer in the marketplace's. */
@Component
class ReturnWords {

    private static final Map<String, Locale> LANGUAGES = Map.of(
            "IT", Locale.ITALIAN,
            "DE", Locale.GERMAN,
            "AT", Locale.GERMAN,
            "FR", Locale.FRENCH,
            "ES", Locale.forLanguageTag("es"));

    private final MessageSource messages;
    private final CurrentUser user;
    private final Sellers sellers;
    private final MarketplacePage returnsPage;

    ReturnWords(
            MessageSource messages,
            CurrentUser user,
            Sellers sellers,
            @Value("${sportello.marketplace.returns-page}") String returnsPage) {
        this.messages = messages;
        this.user = user;
        this.sellers = sellers;
        this.returnsPage = new MarketplacePage(returnsPage);
    }

    /** What a person does at the marketplace about a return, with the text to paste. */
    HumanStep step(ReturnView about, String kind, Object... more) {
        Locale language = LANGUAGES.getOrDefault(about.marketplace(), Locale.ENGLISH);
        Object[] arguments = new Object[3 + more.length];
        arguments[0] = about.title();
        arguments[1] = sellers.find(about.sellerId()).map(SellerView::name).orElse(about.sellerId());
        arguments[2] = about.orderId();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return new HumanStep(
                returnsPage.in(about.marketplace(), about.orderId()),
                "step." + kind + ".instruction",
                messages.getMessage("buyer." + kind, arguments, language),
                language);
    }

    /** Why a refusal is forbidden, in the person's language. */
    String refusalForbidden(Violation violation) {
        return messages.getMessage(
                refusalKey(violation),
                new Object[] {violation.floor(), violation.row(), violation.source()},
                user.locale());
    }

    /** The message key of why a refusal is forbidden: by the days of the window, by a latest date, or as stated. */
    String refusalKey(Violation violation) {
        if (violation.floor() instanceof LocalDate) {
            return "refusal.forbidden.date";
        }
        return violation.floor() instanceof Boolean ? "refusal.forbidden.stated" : "refusal.forbidden.window";
    }

    /** A date in the buyer's language. */
    String date(LocalDate day, ReturnView about) {
        Locale language = LANGUAGES.getOrDefault(about.marketplace(), Locale.ENGLISH);
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    /** The seller's time zone. */
    ZoneId zone(ReturnView about) {
        return sellers.find(about.sellerId()).map(SellerView::zone).orElse(ZoneOffset.UTC);
    }
}
