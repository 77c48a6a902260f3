package io.sportello.journal;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes a fact for a reader: numbers and money in the locale's form, ISO dates and instants in the locale's words and
 * the reader's zone, texts as they are.
 */
record FactFormat(Locale locale, ZoneId zone) {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z");
    private static final Map<String, String> SIGNS = Map.of("EUR", "€", "GBP", "£", "USD", "$");

    String plain(Object value) {
        if (value instanceof Number number) {
            return NumberFormat.getInstance(locale).format(number);
        }
        String text = value.toString();
        if (DATE.matcher(text).matches()) {
            return DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(LocalDate.parse(text));
        }
        if (INSTANT.matcher(text).matches()) {
            return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", locale)
                    .format(Instant.parse(text).atZone(zone));
        }
        return text;
    }

    String money(Object amount, Object currency) {
        String code = String.valueOf(currency);
        int digits = Currency.getInstance(code).getDefaultFractionDigits();
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        String number = format.format(new BigDecimal(amount.toString()));
        String sign = SIGNS.getOrDefault(code, code);
        boolean signFirst = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return signFirst ? sign + '\u00a0' + number : number + '\u00a0' + sign;
    }
}
