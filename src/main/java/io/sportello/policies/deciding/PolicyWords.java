package io.sportello.policies.deciding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names and says facts and outputs in a reader's language; what has no message is said as it is. */
@Component
public class PolicyWords {

    private final MessageSource messages;

    PolicyWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What people call a fact. */
    public String fact(String name, Locale locale) {
        return messages.getMessage("fact." + name, null, name, locale);
    }

    /** What people call an output. */
    public String output(String name, Locale locale) {
        return messages.getMessage("output." + name, null, name, locale);
    }

    /** What people call a policy. */
    public String policy(String key, Locale locale) {
        return messages.getMessage("policy." + key, null, key, locale);
    }

    /** A value of a fact or an output, with its unit. */
    public String value(String name, Object value, Locale locale) {
        if (value == null) {
            return messages.getMessage("value.none", null, locale);
        }
        if (value instanceof BigDecimal number) {
            return messages.getMessage("value." + name, new Object[] {number}, number.toPlainString(), locale);
        }
        if (value instanceof LocalDate date) {
            String day = DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(date);
            return messages.getMessage("value." + name, new Object[] {day}, day, locale);
        }
        String general = messages.getMessage("value." + value, null, value.toString(), locale);
        return messages.getMessage("value." + name + "." + value, null, general, locale);
    }

    /** A fact in a few words, such as {@code 12 days after delivery}. */
    public String said(String name, Object value, Locale locale) {
        String text = value(name, value, locale);
        Object argument = value instanceof BigDecimal ? value : text;
        String plain = messages.getMessage("policies.fact", new Object[] {fact(name, locale), text}, locale);
        // not given as the default: that would be read as a pattern, and a fact's value is anybody's text
        String said = value == null
                ? null
                : messages.getMessage("fact." + name + ".said", new Object[] {argument}, null, locale);
        return said == null ? plain : said;
    }

    /** A sentence of this room. */
    public String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage("policies." + key, arguments, locale);
    }
}
