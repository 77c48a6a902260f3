package io.sportello.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.tasks.TaskCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes money, numbers and times in the user's language and zone. Templates call it {@code @fmt}; inside the layout also
 * {@code fmt}, for attributes such as {@code href} and {@code title} where Thymeleaf allows no bean names.
 */
@Component("fmt")
class Formats {

    private static final String NOTHING = "–";
    private static final String NO_BREAK = "\u00a0";
    static final Duration SOON = Duration.ofHours(4);
    private static final long KILO = 1000;
    // the JDK shortens these only in their own countries' locales
    private static final Map<String, String> SYMBOLS = Map.of("EUR", "€", "GBP", "£", "USD", "$");

    private final CurrentUser user;
    private final Clock clock;
    private final MessageSource messages;

    Formats(CurrentUser user, Clock clock, MessageSource messages) {
        this.user = user;
        this.clock = clock;
        this.messages = messages;
    }

    /** An amount with its currency: {@code 79,90 €} in Italian, {@code € 79.90} in English. */
    public String money(BigDecimal amount, String currency) {
        if (amount == null) {
            return NOTHING;
        }
        int digits = currency == null
                ? 2
                : Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        String number = fixed(amount.setScale(digits, RoundingMode.HALF_UP), digits);
        if (currency == null) {
            return number;
        }
        String symbol = SYMBOLS.getOrDefault(currency, currency);
        return english() ? symbol + NO_BREAK + number : number + NO_BREAK + symbol;
    }

    /** How many tasks there are, with a plus where there are more. */
    public String count(TaskCount count) {
        return number(count.number()) + (count.more() ? "+" : "");
    }

    /** A number with the language's separators. */
    public String number(Number number) {
        return number == null ? NOTHING : NumberFormat.getInstance(locale()).format(number);
    }

    /** A size in B, kB, MB or GB. */
    public String bytes(long bytes) {
        if (bytes < KILO) {
            return number(bytes) + NO_BREAK + "B";
        }
        double size = bytes;
        int step = -1;
        do {
            size /= KILO;
            step++;
        } while (size >= KILO && step < 2);
        NumberFormat format = NumberFormat.getInstance(locale());
        format.setMaximumFractionDigits(size < 10 ? 1 : 0);
        return format.format(size) + NO_BREAK + new String[] {"kB", "MB", "GB"}[step];
    }

    /** The time of the day in the user's zone: {@code 14:00}. */
    public String time(Instant at) {
        return text("HH:mm", zoned(at));
    }

    /** The day of the week and the time in the user's zone: {@code Tue 14:00}. */
    public String weekdayTime(Instant at) {
        return text("EEE HH:mm", zoned(at));
    }

    /** An instant in the user's zone, without the zone's name: {@code 24 Nov 2026, 14:00}. */
    public String instant(Instant at) {
        return at == null ? NOTHING : text("d MMM uuuu, HH:mm", zoned(at));
    }

    /** An instant in the user's zone, with seconds and the zone's name. */
    public String exact(Instant at) {
        return at == null
                ? NOTHING
                : text("d MMM uuuu, HH:mm:ss", zoned(at)) + " "
                        + zoned(at).getZone().getId();
    }

    /** An instant for a {@code datetime} attribute. */
    public String iso(Instant at) {
        return at == null ? "" : at.toString();
    }

    /** A day: {@code 24 Nov 2026}. An instant's is the user's. */
    public String date(TemporalAccessor day) {
        return day == null ? NOTHING : text("d MMM uuuu", day instanceof Instant at ? zoned(at) : day);
    }

    /** A day without its year: {@code 24 Nov}. */
    public String shortDate(TemporalAccessor day) {
        return text("d MMM", day);
    }

    /** How long something took: {@code 5 h 12 min}. */
    public String duration(Duration length) {
        return length == null ? NOTHING : span(length);
    }

    /** Who did something: the house's program, the marketplace and the team in words, anybody else by their name. */
    public String actor(String actor) {
        return messages.getMessage("journal.actor." + actor, null, actor, locale());
    }

    /** Now, spelled out, in the user's zone. */
    public String now() {
        String line = text(messages.getMessage("web.date-line", null, locale()), zoned(clock.instant()));
        return line.substring(0, 1).toUpperCase(locale()) + line.substring(1);
    }

    /** Time left until an instant, or overdue since. */
    public ClockChip clock(Instant due, boolean house) {
        Duration left = Duration.between(clock.instant(), due);
        String whose = house ? "web.clock.house" : "web.clock.marketplace";
        String title = message(whose, text("d MMM uuuu, HH:mm", zoned(due)) + " " + user.zone());
        String dashed = house ? " clock-house" : "";
        if (left.isNegative()) {
            return new ClockChip(
                    message("web.clock.overdue", span(left.negated())), title, "alarm", "clock-late" + dashed);
        }
        if (left.compareTo(SOON) < 0) {
            return new ClockChip(span(left), title, "hourglass", "clock-soon" + dashed);
        }
        return new ClockChip(span(left), title, house ? "home" : "clock", dashed.trim());
    }

    /** Whether an instant is past or less than four hours away. */
    public boolean soon(Instant due) {
        return due != null && Duration.between(clock.instant(), due).compareTo(SOON) < 0;
    }

    private String span(Duration left) {
        if (left.toDays() >= 7) {
            return message("web.clock.days-only", left.toDays());
        }
        if (left.toDays() > 0) {
            return message("web.clock.days", left.toDays(), left.toHoursPart());
        }
        if (left.toHours() > 0) {
            return message("web.clock.hours", left.toHours(), String.format("%02d", left.toMinutesPart()));
        }
        return message("web.clock.minutes", left.toMinutes());
    }

    private String fixed(BigDecimal number, int digits) {
        NumberFormat format = NumberFormat.getInstance(locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }

    private String text(String pattern, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(pattern, locale()).format(time);
    }

    private ZonedDateTime zoned(Instant at) {
        return at.atZone(user.zone());
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static boolean english() {
        return locale().getLanguage().equals("en");
    }

    /** The page's language without its country, whose conventions the house does not follow. */
    private static Locale locale() {
        return Locale.forLanguageTag(LocaleContextHolder.getLocale().getLanguage());
    }
}
