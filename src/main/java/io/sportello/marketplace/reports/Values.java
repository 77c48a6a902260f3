package io.sportello.marketplace.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** The texts a row states, read as what they mean; an empty text is a value left out. */
class Values {

    private static final int MOST_UNITS = 999_999;
    private static final Pattern ORDER_ID = Pattern.compile("\\d{3}-\\d{7}-\\d{7}");
    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{Alnum}._/+=:-]{1,40}");
    private static final Pattern UNITS = Pattern.compile("\\d{1,9}");
    private static final Pattern STARS = Pattern.compile("[1-5](?:[.,]0)?");
    private static final Set<String> YES =
            Set.of("y", "yes", "true", "1", "j", "ja", "s", "si", "sì", "sí", "oui", "o");
    private static final Set<String> NO = Set.of("n", "no", "false", "0", "nein", "non");

    private final Map<Field, String> texts = new EnumMap<>(Field.class);

    void put(Field field, String text) {
        String stripped = strip(text);
        if (!stripped.isEmpty()) {
            texts.put(field, stripped);
        }
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** A code or name as stated, or null; a longer one is none. */
    String term(Field field, int longest) {
        return read(field, (f, text) -> {
            if (text.length() > longest) {
                throw new FieldRefused(f, text, "reject.too-long");
            }
            return text;
        });
    }

    /** A text that people wrote, or null; cut when longer. */
    String text(Field field, int longest) {
        return read(field, (f, text) -> text.substring(0, Math.min(longest, text.length())));
    }

    String orderId() {
        return matching(Field.ORDER_ID, ORDER_ID, "reject.order-id");
    }

    String identifier(Field field) {
        return matching(field, IDENTIFIER, "reject.identifier");
    }

    /** Units, at least 1; null when left out. */
    Integer units(Field field) {
        return read(field, (f, text) -> {
            int units = UNITS.matcher(text).matches() ? Integer.parseInt(text) : 0;
            if (units < 1 || units > MOST_UNITS) {
                throw new FieldRefused(f, text, "reject.quantity");
            }
            return units;
        });
    }

    /** Stars, 1 to 5; null when left out. */
    Integer stars(Field field) {
        return read(field, (f, text) -> {
            if (!STARS.matcher(text).matches()) {
                throw new FieldRefused(f, text, "reject.rating");
            }
            return text.charAt(0) - '0';
        });
    }

    Boolean flag(Field field) {
        return read(field, (f, text) -> {
            String answer = text.toLowerCase(Locale.ROOT);
            if (!YES.contains(answer) && !NO.contains(answer)) {
                throw new FieldRefused(f, text, "reject.flag");
            }
            return YES.contains(answer);
        });
    }

    BigDecimal amount(Field field) {
        return read(field, Amounts::parse);
    }

    String currency() {
        return read(Field.CURRENCY, Amounts::currency);
    }

    Instant instant(Field field, Dates dates) {
        return read(field, dates::instant);
    }

    LocalDate date(Field field, Dates dates) {
        return read(field, dates::date);
    }

    LocalDate date(Field field, ShortDates dates) {
        return read(field, dates::date);
    }

    /** @throws FieldRefused when the field is left out */
    <T> T required(Field field, T value) {
        if (value == null) {
            throw new FieldRefused(field, "", "reject.missing");
        }
        return value;
    }

    private String matching(Field field, Pattern pattern, String reason) {
        return read(field, (f, text) -> {
            if (!pattern.matcher(text).matches()) {
                throw new FieldRefused(f, text, reason);
            }
            return text;
        });
    }

    private <T> T read(Field field, BiFunction<Field, String, T> how) {
        String text = texts.get(field);
        return text == null ? null : how.apply(field, text);
    }

    private static String strip(String text) {
        return text.replace('\u00a0', ' ').strip();
    }
}
