package io.sportello.returns;

import io.sportello.policies.Decision;
import io.sportello.policies.Direction;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The answers of {@code check-eligibility} about each article, taken together: of every output the one that is best for
 * the buyer.
 */
class Eligibility {

    static final String POLICY = "check-eligibility";

    private final List<Decision> decisions;
    private final Map<String, Direction> directions;

    Eligibility(List<Decision> decisions, Map<String, Direction> directions) {
        this.decisions = decisions;
        this.directions = directions;
    }

    Conditions conditions() {
        return new Conditions(
                best("windowDays").integer("windowDays"),
                best("labelPaidBy").text("labelPaidBy"),
                best("restockingFeePercent").number("restockingFeePercent"));
    }

    /** The last day to ask for a return whatever the window says, such as after the holidays; null when there is none. */
    LocalDate latestRequest() {
        return decisions.stream()
                .map(decision -> decision.outputs().get("latestRequestDate"))
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether the policy authorises without a person: always, or while
     * every article is within the window and the marketplace says that it is in its policy. */
    boolean automatic(int daysAfterWindow) {
        return decisions.stream().allMatch(decision -> switch (decision.text("automatic")) {
            case "ALL" -> true;
            case "IN_POLICY" ->
                daysAfterWindow == 0 && Boolean.TRUE.equals(decision.facts().get("inPolicy"));
            default -> false;
        });
    }

    /** The decision whose answer for an output is best for the buyer. */
    Decision best(String output) {
        Direction direction = directions.get(output);
        return decisions.stream()
                .max((a, b) ->
                        direction.compare(a.outputs().get(output), b.outputs().get(output)))
                .orElseThrow();
    }
}
