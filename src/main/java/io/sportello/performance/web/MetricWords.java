package io.sportello.performance.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The names of metrics and of the marketplace's verdicts; what nobody knows keeps the name that the report gives it. */
@Component
public class MetricWords {

    private final MessageSource messages;

    MetricWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A metric's name. */
    public String metric(String key) {
        return word("metric." + key, key);
    }

    /** Whether the metric is one that the house has a name for. */
    public boolean known(String key) {
        return !metric(key).equals(key);
    }

    /** A verdict, such as {@code GOOD}, or an account's state. */
    public String verdict(String stated) {
        return stated == null ? "–" : word("verdict." + stated, stated);
    }

    private String word(String key, String otherwise) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, null, otherwise, locale);
    }
}
