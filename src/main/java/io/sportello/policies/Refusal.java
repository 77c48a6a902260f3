package io.sportello.policies;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * Why something may not stand in a table, in any language, also where no application runs.
 *
 * @param reason what follows {@code policies.refused.} in the messages, or the rule engine's own words
 * @param arguments the sentence's arguments
 */
public record Refusal(String reason, List<String> arguments) implements Serializable {

    private static final String PREFIX = "policies.refused.";
    private static final Control EXACTLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    public static Refusal of(String reason, Object... arguments) {
        return new Refusal(reason, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** The sentence; the engine's own words have but one language. */
    public String words(Locale locale) {
        try {
            String pattern = ResourceBundle.getBundle("messages.policies", locale, EXACTLY)
                    .getString(PREFIX + reason);
            return arguments.isEmpty() ? pattern : new MessageFormat(pattern, locale).format(arguments.toArray());
        } catch (MissingResourceException engine) {
            return reason;
        }
    }
}
