package io.sportello.tasks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The {@code validate} rules of a component, checked as form-js checks them. */
final class FormRules {

    private static final Pattern EMAIL =
            Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
                    + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");
    /** Looser than form-js at the country codes, so that no number the browser accepts is refused here. */
    private static final Pattern PHONE = Pattern.compile("(\\+|00)[1-9]\\d{5,26}");

    private static final String JS_SPACE = "[\\s\\u000b\\u00a0\\ufeff\\p{Z}]";
    private static final Pattern EDGES = Pattern.compile("^" + JS_SPACE + "+|" + JS_SPACE + "+$");

    private final FormField field;
    private final Map<String, Object> rules;
    private final List<Broken> broken = new ArrayList<>();

    /** A rule that an answer breaks: message key and arguments. */
    record Broken(String message, List<Object> arguments) {}

    private FormRules(FormField field, Map<String, Object> rules) {
        this.field = field;
        this.rules = rules;
    }

    /**
     * Checks a typed value.
     *
     * @param rules with expressions already evaluated
     */
    static List<Broken> check(FormField field, Map<String, Object> rules, Object value) {
        FormRules check = new FormRules(field, rules);
        check.required(value);
        if (field.type() == FormFieldType.NUMBER && value != null) {
            check.number(new BigDecimal(value.toString()));
        } else if (value instanceof String text && !text.isEmpty()) {
            check.text(text);
        }
        return check.broken;
    }

    private void required(Object value) {
        boolean unchecked = field.type() == FormFieldType.CHECKBOX && Boolean.FALSE.equals(value);
        boolean none = value == null || "".equals(value) || (value instanceof List<?> list && list.isEmpty());
        refuse(Boolean.TRUE.equals(rules.get("required")) && (unchecked || none), "required");
    }

    private void number(BigDecimal value) {
        BigDecimal digits = field.number("decimalDigits");
        int decimals = Math.max(0, value.stripTrailingZeros().scale());
        if (digits != null && digits.signum() >= 0 && decimals > digits.intValue()) {
            refuse(true, digits.signum() == 0 ? "integer" : "decimals", digits);
        }
        increment(value);
        BigDecimal min = bound("min");
        refuse(min != null && value.compareTo(min) < 0, "min", min);
        BigDecimal max = bound("max");
        refuse(max != null && value.compareTo(max) > 0, "max", max);
        pattern(value.toPlainString());
    }

    private void increment(BigDecimal value) {
        BigDecimal increment = field.number("increment");
        if (increment != null && increment.signum() > 0) {
            BigDecimal offset = value.remainder(increment);
            BigDecimal below = value.subtract(offset);
            refuse(offset.signum() != 0, "increment", below, below.add(increment));
        }
    }

    private void text(String value) {
        int length = EDGES.matcher(value).replaceAll("").length();
        BigDecimal least = bound("minLength");
        refuse(least != null && length < least.intValue(), "minLength", least);
        BigDecimal most = bound("maxLength");
        refuse(most != null && length > most.intValue(), "maxLength", most);
        pattern(value);
        Object kind = rules.get("validationType");
        refuse("email".equals(kind) && !EMAIL.matcher(value).matches(), "email");
        refuse("phone".equals(kind) && !PHONE.matcher(value).find(), "phone");
    }

    private void pattern(String value) {
        Object pattern = rules.get("pattern");
        boolean given = pattern != null && !"".equals(pattern);
        refuse(given && !Pattern.compile(pattern.toString()).matcher(value).find(), "pattern");
    }

    private BigDecimal bound(String rule) {
        Object bound = rules.get(rule);
        return bound == null || "".equals(bound) ? null : new BigDecimal(bound.toString());
    }

    private void refuse(boolean refused, String message, Object... arguments) {
        if (refused) {
            broken.add(new Broken("form.error." + message, List.of(arguments)));
        }
    }
}
