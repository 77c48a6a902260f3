package io.sportello.accounts;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Knows for whom the running thread works; static because Hibernate asks for it outside the container. */
final class RunningThread {

    private static final ThreadLocal<Boolean> SYSTEM = new ThreadLocal<>();

    private RunningThread() {}

    static boolean isSystem() {
        return Boolean.TRUE.equals(SYSTEM.get());
    }

    /** The signed-in user; empty in system work too, which is nobody's. */
    static Optional<SignedInUser> user() {
        if (isSystem()) {
            return Optional.empty();
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInUser user
                ? Optional.of(user)
                : Optional.empty();
    }

    static <T> T callAsSystem(Callable<T> work) {
        return call(true, work);
    }

    /** Does work as a user, even within system work. */
    static <T> T callAs(SignedInUser user, Callable<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext acting = SecurityContextHolder.createEmptyContext();
        acting.setAuthentication(user.authentication());
        SecurityContextHolder.setContext(acting);
        try {
            return call(false, work);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static <T> T call(boolean system, Callable<T> work) {
        Boolean before = SYSTEM.get();
        SYSTEM.set(system);
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The work failed", e);
        } finally {
            restore(before);
        }
    }

    private static void restore(Boolean before) {
        if (before == null) {
            SYSTEM.remove();
        } else {
            SYSTEM.set(before);
        }
    }
}
