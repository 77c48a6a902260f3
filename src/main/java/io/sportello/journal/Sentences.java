package io.sportello.journal;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.People;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says what happened in the reader's language, by a message and its facts; see {@link JournalEntry} for how the message
 * names them.
 */
@Component
public class Sentences {

    private static final Pattern PLACE = Pattern.compile("\\{(\\W*)(\\w+)(?:,(\\w+),([\\w.-]+))?}");

    private final MessageSource messages;
    private final CurrentUser user;
    private final People people;

    Sentences(MessageSource messages, CurrentUser user, People people) {
        this.messages = messages;
        this.user = user;
        this.people = people;
    }

    /** The sentence; the bare key when no room has a message for it. */
    public String of(String what, Map<String, Object> facts) {
        Locale locale = user.locale();
        Matcher place = PLACE.matcher(messages.getMessage(what, null, what, locale));
        return place.replaceAll(found -> Matcher.quoteReplacement(
                isLeftOut(found, facts)
                        ? ""
                        : found.group(1)
                                + fill(facts.get(found.group(2)), found.group(3), found.group(4), facts, locale)));
    }

    /** What a sign leads in may be missing, and the sign with it. */
    private static boolean isLeftOut(MatchResult found, Map<String, Object> facts) {
        return !found.group(1).isEmpty()
                && Objects.toString(facts.get(found.group(2)), "").isBlank();
    }

    private String fill(Object value, String kind, String argument, Map<String, Object> facts, Locale locale) {
        FactFormat format = new FactFormat(locale, user.zone());
        if (value == null) {
            return "–";
        }
        if ("money".equals(kind)) {
            return format.money(value, facts.get(argument));
        }
        if ("text".equals(kind)) {
            return messages.getMessage(argument + "." + value, null, value.toString(), locale);
        }
        if ("people".equals(kind)) {
            return named(value.toString(), facts.get(argument));
        }
        return format.plain(value);
    }

    /** The longest address first, because it may begin with another. */
    private String named(String text, Object addresses) {
        String named = text;
        for (String address : Arrays.stream(Objects.toString(addresses, "").split(" ", -1))
                .filter(one -> !one.isBlank())
                .sorted(Comparator.comparing(String::length).reversed())
                .toList()) {
            named = named.replace("@" + address, "@" + people.shown(address));
        }
        return named;
    }
}
