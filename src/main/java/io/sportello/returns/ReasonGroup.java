package io.sportello.returns;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a marketplace's return reason code means for the rules. Codes are matched by the words they contain, since the
 * marketplace adds codes without notice; a code that says nothing known is {@link #UNKNOWN}.
 */
public enum ReasonGroup {
    DEFECTIVE(true, "DEFECTIVE", "QUALITY_UNACCEPTABLE", "NOT-WORK", "APPAREL_DEFECT"),
    DAMAGED(true, "DAMAGED"),
    NOT_AS_DESCRIBED(true, "NOT_AS_DESCRIBED", "BAD-DESC", "BAD_DESC", "NOT_COMPATIBLE", "MISSING_PARTS", "PART_NOT"),
    WRONG_ITEM(true, "SWITCHEROO", "WRONG_ITEM_SENT", "DIFFERENT_ITEM"),
    NOT_DELIVERED(true, "UNDELIVERABLE", "NEVER_ARRIVED", "MISSED_ESTIMATED_DELIVERY"),
    BUYER_REMORSE(
            false,
            "UNWANTED",
            "NO_REASON",
            "ORDERED_WRONG",
            "BETTER_PRICE",
            "MISORDERED",
            "UNAUTHORIZED",
            "TOO-SMALL",
            "TOO-LARGE",
            "TOO_SMALL",
            "TOO_LARGE",
            "STYLE",
            "EXTRA_ITEM"),
    UNKNOWN(false);

    private final boolean sellerFault;
    private final Pattern marks;

    ReasonGroup(boolean sellerFault, String... marks) {
        this.sellerFault = sellerFault;
        this.marks = Pattern.compile(
                marks.length == 0
                        ? "(?!)"
                        : Stream.of(marks).map(Pattern::quote).collect(Collectors.joining("|")));
    }

    /** The group of a code; {@link #UNKNOWN} for none and for codes nobody knows yet. */
    public static ReasonGroup of(String code) {
        if (code == null) {
            return UNKNOWN;
        }
        String upper = code.toUpperCase(Locale.ROOT);
        for (ReasonGroup group : values()) {
            if (group.marks.matcher(upper).find()) {
                return group;
            }
        }
        return UNKNOWN;
    }

    /** Whether the seller answers for it, so that the buyer bears no cost. */
    public boolean isSellerFault() {
        return sellerFault;
    }

    /** The value the rules read, such as {@code buyer-remorse}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
