package io.sportello.evidence;

/**
 * A fact of a case or its order.
 *
 * @param label message key of its name, or a name as it is
 * @param value a text, number, boolean, date, instant or enum, or null when nobody stated it; facts without a value are
 *     not shown
 * @param currency ISO 4217 code when the value is an amount, else null
 */
public record EvidenceFact(String label, Object value, String currency) {

    /** A fact that is no amount. */
    public static EvidenceFact of(String label, Object value) {
        return new EvidenceFact(label, value, null);
    }
}
