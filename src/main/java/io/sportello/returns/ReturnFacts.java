package io.sportello.returns;

import io.sportello.policies.Decision;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The facts that the return rules read, taken from a return. */
@Component
class ReturnFacts {

    private static final String SELLER_FULFILLED = "MFN";

    private final Policies policies;
    private final ReturnDeadlines deadlines;

    ReturnFacts(Policies policies, ReturnDeadlines deadlines) {
        this.policies = policies;
        this.deadlines = deadlines;
    }

    /** The facts about one article's request. */
    Map<String, Object> of(Return owner, ReturnLine line) {
        ZoneId zone = deadlines.zone(owner.sellerId());
        LocalDate purchase = owner.stated().orderedAt().atZone(zone).toLocalDate();
        LocalDate request = owner.stated().requestedAt().atZone(zone).toLocalDate();
        Map<String, Object> facts =
                request(owner.stated().marketplace(), line.category(), line.reason(), purchase, request);
        facts.put("amount", line.priceOrEstimate());
        facts.put("currency", owner.stated().currency());
        facts.put("prime", owner.stated().prime());
        facts.put("inPolicy", line.inPolicy());
        facts.put("daysSinceDelivery", daysSinceDelivery(facts, purchase, request));
        return facts;
    }

    /** The facts about an ordinary request, as a seller's settings are checked with: bought and returned today, unwanted. */
    Map<String, Object> ordinary(String marketplace, String category, LocalDate day) {
        return request(marketplace, ArticleCategory.of(category), ReasonGroup.BUYER_REMORSE, day, day);
    }

    /** The facts about a request of which only this much is known; the rest stands for an ordinary one. */
    static Map<String, Object> request(
            String marketplace, ArticleCategory category, ReasonGroup reason, LocalDate purchase, LocalDate request) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("amount", BigDecimal.ZERO);
        facts.put("prime", false);
        facts.put("inPolicy", null);
        facts.put("daysSinceDelivery", 0);
        facts.put("marketplace", marketplace);
        facts.put("category", category.key());
        facts.put("channel", SELLER_FULFILLED);
        facts.put("purchaseDate", purchase);
        facts.put("requestDate", request);
        facts.put("reasonGroup", reason.key());
        facts.put("sellerFault", reason.isSellerFault());
        return facts;
    }

    /** Reports don't state the delivery; it is assumed as late as the floor allows, in the buyer's favour. */
    private int daysSinceDelivery(Map<String, Object> facts, LocalDate purchase, LocalDate request) {
        Decision floor = policies.preview(Question.of("marketplace-floor", null, null, facts));
        long days = ChronoUnit.DAYS.between(purchase.plusDays(floor.integer("transitDays")), request);
        return (int) Math.max(0, days);
    }

    /** How many days after the granted window the buyer asked, for the article that is best in time; 0 when in time. */
    int daysAfterWindow(Return owner, int windowDays, LocalDate latestRequest) {
        return owner.lines().stream()
                .map(line -> of(owner, line))
                .mapToInt(
                        facts -> latestRequest != null && !((LocalDate) facts.get("requestDate")).isAfter(latestRequest)
                                ? 0
                                : Math.max(0, (int) facts.get("daysSinceDelivery") - windowDays))
                .min()
                .orElse(0);
    }
}
