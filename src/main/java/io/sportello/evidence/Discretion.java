package io.sportello.evidence;

import io.sportello.accounts.ActorNames;
import io.sportello.accounts.Colleague;
import io.sportello.accounts.Colleagues;
import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Keeps the staff's addresses out of what sellers take away with them. */
@Component
public class Discretion {

    private static final Set<String> EVERYBODYS = Set.of("system", "marketplace", ActorNames.TEAM);

    private final Colleagues colleagues;
    private final CurrentUser user;
    private final MessageSource messages;

    Discretion(Colleagues colleagues, CurrentUser user, MessageSource messages) {
        this.colleagues = colleagues;
        this.user = user;
        this.messages = messages;
    }

    /** Who did something, as the reader may know it: sellers read of themselves and of "somebody else". */
    public String actor(String actor, Locale locale) {
        if (EVERYBODYS.contains(actor)) {
            return messages.getMessage("journal.actor." + actor, null, actor, locale);
        }
        return user.is(Role.SELLER) && !actor.equals(user.name())
                ? messages.getMessage("evidence.actor.other", null, locale)
                : actor;
    }

    /** Takes the addresses of the staff out of texts about a seller's case, for readers who are sellers. */
    UnaryOperator<String> texts(String sellerId, Locale locale) {
        if (!user.is(Role.SELLER)) {
            return UnaryOperator.identity();
        }
        List<Colleague> staff = colleagues.who(null, sellerId);
        if (staff.isEmpty()) {
            return UnaryOperator.identity();
        }
        String other = messages.getMessage("evidence.actor.other", null, locale);
        Pattern addresses = Pattern.compile(
                staff.stream().map(one -> Pattern.quote(one.email())).collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE);
        return text -> addresses.matcher(text).replaceAll(other);
    }
}
