package io.sportello.evidence;

import io.sportello.accounts.CurrentUser;
import io.sportello.policies.Decision;
import io.sportello.policies.Policies;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.context.MessageSource;

/** Says what an archive holds in its reader's language and zone, with the discretion that the reader's role asks for. */
class BundleWords {

    private final MessageSource messages;
    private final Policies policies;
    private final Discretion discretion;
    private final UnaryOperator<String> discreet;
    private final ZoneId zone;
    private final Locale locale;

    BundleWords(
            MessageSource messages,
            Policies policies,
            Discretion discretion,
            CurrentUser user,
            String sellerId,
            Locale locale) {
        this.messages = messages;
        this.policies = policies;
        this.discretion = discretion;
        this.discreet = discretion.texts(sellerId, locale);
        this.zone = user.zone();
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** A message of the bundle. */
    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** A message, or the text itself where it is no message's key. */
    String sayOr(String keyOrText) {
        return messages.getMessage(keyOrText, null, keyOrText, locale);
    }

    /** A text that was generated, without what the reader may not know. */
    String discreet(String text) {
        return discreet.apply(text);
    }

    String actor(String actor) {
        return discretion.actor(actor, locale);
    }

    String reason(Decision decision) {
        return policies.reason(decision, locale);
    }

    /** A moment with its zone: an archive is read far from the page that made it. */
    String at(Instant at) {
        return at == null
                ? "–"
                : DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", locale).format(at.atZone(zone)) + " " + zone;
    }

    /** A fact's value; null when nobody stated it. */
    String value(EvidenceFact fact) {
        Object value = fact.value();
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        if (value instanceof Instant at) {
            return at(at);
        }
        if (value instanceof LocalDate day) {
            return DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(day);
        }
        if (value instanceof BigDecimal amount && fact.currency() != null) {
            return amount.toPlainString() + " " + fact.currency();
        }
        if (value instanceof Number number) {
            return NumberFormat.getInstance(locale).format(number);
        }
        return value instanceof Boolean yes ? say(yes ? "evidence.yes" : "evidence.no") : sayOr(value.toString());
    }
}
