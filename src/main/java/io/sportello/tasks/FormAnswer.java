package io.sportello.tasks;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One answer as the browser sent it, brought to its component's type, or the reason why it can't be.
 *
 * @param value the typed value; the empty one when there is an error
 * @param error message key, or null
 */
record FormAnswer(Object value, String error) {

    /** No form of ours asks for more; a longer text is an accident or an attack. */
    static final int LONGEST_TEXT = 20_000;

    private static final int LONGEST_NUMBER = 30;
    private static final int MOST_CHOICES = 1_000;
    private static final Pattern BREAKS = Pattern.compile("[\r\n\t]");
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss][.SSS][XXX]");

    static FormAnswer read(FormField field, Object raw) {
        if (raw == null) {
            return new FormAnswer(field.type().empty(), null);
        }
        return switch (field.type()) {
            case TEXTFIELD, TEXTAREA -> text(field, raw);
            case NUMBER -> number(field, raw);
            case CHECKBOX -> of(field, raw, raw instanceof Boolean, "form.error.type");
            case CHECKLIST, TAGLIST ->
                of(field, raw, raw instanceof List<?> l && l.size() <= MOST_CHOICES, "form.error.type");
            case DATETIME -> dateTime(field, raw);
            default -> new FormAnswer(raw, null);
        };
    }

    private static FormAnswer text(FormField field, Object raw) {
        if (!(raw instanceof String text)) {
            return of(field, raw, false, "form.error.type");
        }
        boolean single = field.type() == FormFieldType.TEXTFIELD;
        String value = single ? BREAKS.matcher(text).replaceAll(" ") : text;
        return of(field, value, text.length() <= LONGEST_TEXT && text.indexOf('\0') < 0, "form.error.too-long");
    }

    private static FormAnswer number(FormField field, Object raw) {
        if ("".equals(raw)) {
            return new FormAnswer(null, null);
        }
        if (!(raw instanceof Number || raw instanceof String) || raw.toString().length() > LONGEST_NUMBER) {
            return of(field, raw, false, "form.error.number");
        }
        try {
            BigDecimal number = new BigDecimal(raw.toString());
            boolean ordinary = Math.abs(number.scale()) <= LONGEST_NUMBER;
            return of(field, field.is("serializeToString") ? raw.toString() : number, ordinary, "form.error.number");
        } catch (NumberFormatException e) {
            return of(field, raw, false, "form.error.number");
        }
    }

    private static FormAnswer dateTime(FormField field, Object raw) {
        if ("".equals(raw)) {
            return new FormAnswer(null, null);
        }
        String subtype = field.text("subtype") == null ? "date" : field.text("subtype");
        return of(field, raw, raw instanceof String text && isTime(subtype, text), "form.error." + subtype);
    }

    private static boolean isTime(String subtype, String text) {
        try {
            switch (subtype) {
                case "date" -> LocalDate.parse(text);
                case "time" -> {
                    if (text.length() > 5) {
                        OffsetTime.parse(text);
                    } else {
                        LocalTime.parse(text);
                    }
                }
                default -> DATE_TIME.parse(text);
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static FormAnswer of(FormField field, Object value, boolean accepted, String error) {
        return accepted
                ? new FormAnswer(value, null)
                : new FormAnswer(field.type().empty(), error);
    }
}
