package io.sportello.marketplace;

import java.util.Set;

/** The return reason codes that Amazon documents; any other is kept all the same, and mentioned. */
final class ReasonCodes {

    private static final Set<String> DOCUMENTED = Set.of(
            "AMZ-PG-APP-STYLE",
            "AMZ-PG-APP-TOO-LARGE",
            "AMZ-PG-APP-TOO-SMALL",
            "AMZ-PG-BAD-DESC",
            "AMZ-PG-MISORDERED",
            "CR-DAMAGED_BY_CARRIER",
            "CR-DAMAGED_BY_FC",
            "CR-DEFECTIVE",
            "CR-EXTRA_ITEM",
            "CR-FOUND_BETTER_PRICE",
            "CR-MISSED_ESTIMATED_DELIVERY",
            "CR-MISSING_PARTS",
            "CR-NEVER_ARRIVED",
            "CR-NO_REASON_GIVEN",
            "CR-NOT_AS_DESCRIBED",
            "CR-NOT_COMPATIBLE",
            "CR-ORDERED_WRONG_ITEM",
            "CR-QUALITY_UNACCEPTABLE",
            "CR-SWITCHEROO",
            "CR-UNAUTHORIZED_PURCHASE",
            "CR-UNDELIVERABLE_REFUSED",
            "CR-UNDELIVERABLE_UNKNOWN",
            "CR-UNWANTED_ITEM");

    private ReasonCodes() {}

    static boolean isKnown(String code) {
        return code == null || DOCUMENTED.contains(code);
    }
}
