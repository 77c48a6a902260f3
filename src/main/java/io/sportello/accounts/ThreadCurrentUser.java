package io.sportello.accounts;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Answers for the running thread's user, for {@code system} in system work, and for {@code anonymous} otherwise. */
@Component
class ThreadCurrentUser implements CurrentUser {

    private static final String SYSTEM = "system";
    private static final String ANONYMOUS = "anonymous";

    @Override
    public String name() {
        return RunningThread.user().map(SignedInUser::email).orElseGet(ThreadCurrentUser::nameOfNobody);
    }

    @Override
    public String displayName() {
        return RunningThread.user().map(SignedInUser::displayName).orElseGet(ThreadCurrentUser::nameOfNobody);
    }

    @Override
    public boolean is(Role role) {
        return RunningThread.user().map(user -> user.role() == role).orElse(false);
    }

    @Override
    public Set<String> groups() {
        return RunningThread.user().map(SignedInUser::groups).orElse(Set.of());
    }

    @Override
    public Locale locale() {
        return RunningThread.user()
                .map(SignedInUser::locale)
                .orElseGet(() -> RunningThread.isSystem() ? Locale.ENGLISH : LocaleContextHolder.getLocale());
    }

    @Override
    public ZoneId zone() {
        return RunningThread.user().map(SignedInUser::zone).orElse(ZoneOffset.UTC);
    }

    private static String nameOfNobody() {
        return RunningThread.isSystem() ? SYSTEM : ANONYMOUS;
    }
}
