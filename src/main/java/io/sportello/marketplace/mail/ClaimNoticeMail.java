package io.sportello.marketplace.mail;

import io.sportello.mail.ReceivedMail;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the marketplace's notice of an A-to-z claim states beside the order. Only the Italian wording has been seen; those of
 * other languages are read where they say a number of days or hours next to a word for answering.
 *
 * @param amount what the buyer wants, or null when the mail states none, or several
 * @param currency ISO 4217 of {@code amount}, or null
 * @param answerWithin how long from the mail there is to answer, or null when it asks for no answer
 */
public record ClaimNoticeMail(BigDecimal amount, String currency, Duration answerWithin) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern TIME = Pattern.compile(
            "(rispond\\p{L}*|respond\\p{L}*|repl(?:y|ies)|answer|antwort\\p{L}*|répon\\p{L}*|respuesta|contest\\p{L}*)"
                    + "[^.!?]{0,40}?(\\d{1,3})[  -]?(ore|giorni|hours?|days?|calendar days?|stunden|tagen?|kalendertagen?"
                    + "|heures?|jours?|horas?|días)\\b"
                    + "|(\\d{1,3})[  -]?(stunden|kalendertagen?|tagen?)[^.!?]{0,40}?antwort",
            FLAGS);
    private static final Pattern HOURS = Pattern.compile("ore|hours?|stunden|heures?|horas?", FLAGS);
    private static final String NUMBER = "(\\d{1,3}(?:[.,  ]\\d{3})*[.,]\\d{2}|\\d{1,7}[.,]\\d{2})";
    private static final String MONEY = "(€|EUR|\\$|USD|£|GBP|PLN|SEK)";
    private static final Pattern AMOUNT =
            Pattern.compile("(?<![\\d.,])" + NUMBER + "[  ]?" + MONEY + "|" + MONEY + "[  ]?" + NUMBER + "(?![\\d])");
    private static final Map<String, String> CODES = Map.of("€", "EUR", "£", "GBP", "$", "USD");

    /** Reads a mail that was classified as such a notice. */
    public static ClaimNoticeMail of(ReceivedMail mail) {
        String text = mail.text() == null ? "" : mail.text();
        Optional<Money> money = money(text);
        return new ClaimNoticeMail(
                money.map(Money::amount).orElse(null),
                money.map(Money::currency).orElse(null),
                within(text));
    }

    private record Money(BigDecimal amount, String currency) implements Comparable<Money> {

        static Money of(MatchResult found) {
            String number = found.group(1) == null ? found.group(4) : found.group(1);
            String sign = found.group(2) == null ? found.group(3) : found.group(2);
            String digits = number.replaceAll("\\D", "");
            return new Money(new BigDecimal(digits).movePointLeft(2), CODES.getOrDefault(sign, sign));
        }

        @Override
        public int compareTo(Money other) {
            int byCurrency = currency.compareTo(other.currency);
            return byCurrency == 0 ? amount.compareTo(other.amount) : byCurrency;
        }
    }

    private static Optional<Money> money(String text) {
        Set<Money> all = AMOUNT.matcher(text).results().map(Money::of).collect(Collectors.toCollection(TreeSet::new));
        return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
    }

    private static Duration within(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.find()) {
            return null;
        }
        boolean first = time.group(2) != null;
        long count = Long.parseLong(first ? time.group(2) : time.group(4));
        boolean hours = HOURS.matcher(first ? time.group(3) : time.group(5)).matches();
        return hours ? Duration.ofHours(count) : Duration.ofDays(count);
    }
}
