package io.sportello.returns;

import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.clocks.Deadlines;
import io.sportello.policies.Decision;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.stereotype.Component;

/** When a return's steps are due: the terms come from {@code return-deadlines.dmn} and {@code marketplace-floor.dmn}. */
@Component
class ReturnDeadlines {

    private final Policies policies;
    private final Deadlines deadlines;
    private final Sellers sellers;

    ReturnDeadlines(Policies policies, Deadlines deadlines, Sellers sellers) {
        this.policies = policies;
        this.deadlines = deadlines;
        this.sellers = sellers;
    }

    Instant answer(String marketplace, Instant requestedAt) {
        return deadlines.plusHours(requestedAt, terms(marketplace).integer("answerHours"));
    }

    Instant goods(Return owner, Instant authorisedAt) {
        return goods(owner, authorisedAt, terms(owner.stated().marketplace()).integer("goodsDays"));
    }

    Instant goods(Return owner, Instant from, int days) {
        return deadlines.plusCalendarDays(from, days, zone(owner.sellerId()));
    }

    Instant confirmation(Return owner, Instant issuedAt) {
        return goods(owner, issuedAt, terms(owner.stated().marketplace()).integer("confirmationDays"));
    }

    /** The marketplace's refund deadline, counted from the day the goods came back or the refund was promised. */
    Instant refund(Return owner, LocalDate from) {
        ZoneId zone = zone(owner.sellerId());
        LocalDate purchase = owner.stated().orderedAt().atZone(zone).toLocalDate();
        LocalDate request = owner.stated().requestedAt().atZone(zone).toLocalDate();
        Decision floor = policies.preview(Question.of(
                "marketplace-floor",
                null,
                owner.sellerId(),
                ReturnFacts.request(
                        owner.stated().marketplace(), ArticleCategory.OTHER, ReasonGroup.UNKNOWN, purchase, request)));
        Instant start = from.atStartOfDay(zone).toInstant();
        int days = floor.integer("refundDays");
        return "BUSINESS".equals(floor.text("refundDayKind"))
                ? deadlines.plusBusinessDays(start, days, owner.stated().marketplace(), zone)
                : deadlines.plusCalendarDays(start, days, zone);
    }

    ZoneId zone(String sellerId) {
        return sellers.find(sellerId).map(SellerView::zone).orElse(ZoneOffset.UTC);
    }

    private Decision terms(String marketplace) {
        return policies.preview(Question.of("return-deadlines", null, null, Map.of("marketplace", marketplace)));
    }
}
