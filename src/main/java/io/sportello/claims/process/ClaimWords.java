package io.sportello.claims.process;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.claims.ClaimDecision;
import io.sportello.claims.ClaimReason;
import io.sportello.claims.ClaimView;
import io.sportello.tasks.HumanStep;
import io.sportello.tasks.MarketplacePage;
import io.sportello.tasks.TaskRefused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences of the claim's tasks: for the person in their language, for the marketplace in its own. */
@Component
class ClaimWords {

    private static final Map<String, Locale> LANGUAGES =
            Map.of("IT", Locale.ITALIAN, "DE", Locale.GERMAN, "AT", Locale.GERMAN);

    private final MessageSource messages;
    private final CurrentUser user;
    private final Sellers sellers;
    private final Clock clock;
    private final MarketplacePage claimsPage;
    private final MarketplacePage orderPage;

    ClaimWords(
            MessageSource messages,
            CurrentUser user,
            Sellers sellers,
            Clock clock,
            @Value("${sportello.marketplace.claims-page}") String claimsPage,
            @Value("${sportello.marketplace.order-page}") String orderPage) {
        this.messages = messages;
        this.user = user;
        this.sellers = sellers;
        this.clock = clock;
        this.claimsPage = new MarketplacePage(claimsPage);
        this.orderPage = new MarketplacePage(orderPage);
    }

    /** What a person does on the claims' page, with the text to paste, or null. */
    HumanStep step(ClaimView claim, String kind, String text) {
        return new HumanStep(
                claimsPage.in(claim.marketplace(), claim.orderId()),
                "step." + kind + ".instruction",
                text,
                text == null ? null : language(claim));
    }

    /** What a person does on the order's page. */
    HumanStep refund(ClaimView claim) {
        return new HumanStep(
                orderPage.in(claim.marketplace(), claim.orderId()), "step.refund-order.instruction", null, null);
    }

    /** From where the claim was heard of, and what that means for its deadline. */
    String source(ClaimView claim) {
        String asked = claim.answerAsked() ? "asked" : claim.source().name().toLowerCase(Locale.ROOT);
        return say("claims.source." + asked);
    }

    /** The money at stake. */
    String amount(ClaimView claim) {
        return claim.amount() == null
                ? say("claims.amount.unknown")
                : claim.amount().toPlainString() + " " + claim.currency();
    }

    /** What the policy recommends. */
    String recommendation(ClaimView claim) {
        return say("claims.recommended." + claim.recommended().key());
    }

    /** What the house did about it. */
    String answered(ClaimView claim) {
        ClaimDecision decision = claim.decision();
        return say("claims.answered." + (decision == null ? "none" : decision.key()));
    }

    /** A draft of the answer, from what was found out, in the marketplace's language. */
    String statement(ClaimView claim) {
        ClaimReason reason = claim.reason();
        String kind = Boolean.TRUE.equals(claim.refunded())
                ? "refunded"
                : reason == ClaimReason.OTHER ? "other" : reason.key();
        return messages.getMessage(
                "claims.statement." + kind,
                new Object[] {
                    claim.title(), claim.orderId(), claim.tracking() == null ? "…" : claim.tracking(), seller(claim)
                },
                language(claim));
    }

    /** A draft of the appeal. */
    String appeal(ClaimView claim) {
        return messages.getMessage(
                "claims.statement.appeal", new Object[] {claim.orderId(), seller(claim)}, language(claim));
    }

    /** A day in the reader's words. */
    String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(user.locale())
                .format(at.atZone(user.zone()));
    }

    /**
     * A day of a decision, which has happened.
     *
     * @throws TaskRefused when it lies before the claim or in the future
     */
    LocalDate past(ClaimView claim, LocalDate day) {
        var zone = sellers.find(claim.sellerId()).map(SellerView::zone).orElse(ZoneOffset.UTC);
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        LocalDate first = claim.receivedAt().atZone(zone).toLocalDate();
        if (day.isAfter(today) || day.isBefore(first)) {
            throw new TaskRefused("decidedOn", "claims.decided-on", first, today);
        }
        return day;
    }

    private String seller(ClaimView claim) {
        return sellers.find(claim.sellerId()).map(SellerView::name).orElse(claim.sellerId());
    }

    private String say(String key) {
        return messages.getMessage(key, null, user.locale());
    }

    private static Locale language(ClaimView claim) {
        return LANGUAGES.getOrDefault(claim.marketplace(), Locale.ENGLISH);
    }
}
