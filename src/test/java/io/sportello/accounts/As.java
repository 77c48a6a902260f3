package io.sportello.accounts;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Acts as somebody, in service tests ({@code As.support(() -> ...)}, {@code As.run(As.LIVIA, () -> ...)}) and in web
 * tests ({@code mvc.perform(get("/returns").with(As.support()))}). Users of the whole house need no rows; a seller's
 * user needs them ({@link SellerFixture}), because the seller filter looks the sellers up.
 */
public final class As {

    /** Somebody to act as. */
    public record Person(String email, Role role, Set<String> groups, Set<String> sellers, Locale locale) {

        SignedInUser signedIn() {
            boolean all = role != Role.SELLER && sellers.isEmpty();
            return new SignedInUser(0, email, name(), role, groups, all, sellers, locale, ZoneId.of("Europe/Rome"));
        }

        private String name() {
            return Character.toUpperCase(email.charAt(0)) + email.substring(1, email.indexOf('@'));
        }

        /** The same person, reading another language. */
        public Person reading(Locale language) {
            return new Person(email, role, groups, sellers, language);
        }
    }

    public static final Person LIVIA = house("livia", Role.SUPPORT);
    public static final Person MAREK = house("marek", Role.SUPPORT, "support-leads");
    /** The first lead by name, whoever else other tests have left in the house. */
    public static final Person ALDO = house("aldo", Role.SUPPORT, "support-leads");

    public static final Person TADEO = house("tadeo", Role.COMPLIANCE);
    public static final Person ORSOLA = house("orsola", Role.COMPLIANCE);
    public static final Person ADMIN = house("admin", Role.ADMIN);

    private As() {}

    /** A user of one seller, who reads English. */
    public static Person userOf(String sellerId) {
        return new Person(sellerId + "@sportello.example", Role.SELLER, Set.of(), Set.of(sellerId), Locale.ENGLISH);
    }

    /** A support user who sees one seller only. */
    public static Person supportOf(String sellerId) {
        Set<String> groups = Set.of("support", "support-leads");
        return new Person(userOf(sellerId).email(), Role.SUPPORT, groups, Set.of(sellerId), Locale.ENGLISH);
    }

    public static RequestPostProcessor support() {
        return person(LIVIA);
    }

    public static RequestPostProcessor supportLead() {
        return person(MAREK);
    }

    public static RequestPostProcessor compliance() {
        return person(TADEO);
    }

    public static RequestPostProcessor admin() {
        return person(ADMIN);
    }

    public static RequestPostProcessor seller(String sellerId) {
        return person(userOf(sellerId));
    }

    public static RequestPostProcessor person(Person person) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                person.signedIn().authentication());
    }

    public static <T> T support(Callable<T> work) {
        return call(LIVIA, work);
    }

    public static <T> T supportLead(Callable<T> work) {
        return call(MAREK, work);
    }

    public static <T> T compliance(Callable<T> work) {
        return call(TADEO, work);
    }

    public static <T> T admin(Callable<T> work) {
        return call(ADMIN, work);
    }

    public static <T> T seller(String sellerId, Callable<T> work) {
        return call(userOf(sellerId), work);
    }

    public static <T> T system(Callable<T> work) {
        return RunningThread.callAsSystem(work);
    }

    public static void run(Person person, Runnable work) {
        call(person, () -> {
            work.run();
            return Optional.empty();
        });
    }

    /** Calls the work as the person; what it throws is thrown on as it is. */
    public static <T> T call(Person person, Callable<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person.signedIn().authentication());
        SecurityContextHolder.setContext(context);
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static Person house(String name, Role role, String... extraGroups) {
        Set<String> groups =
                Stream.concat(role.group().stream(), Stream.of(extraGroups)).collect(Collectors.toUnmodifiableSet());
        return new Person(name + "@sportello.example", role, groups, Set.of(), Locale.ENGLISH);
    }
}
