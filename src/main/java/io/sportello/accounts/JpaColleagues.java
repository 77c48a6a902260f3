package io.sportello.accounts;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks the staff up among the users, of whom a house has few. */
@Component
class JpaColleagues implements Colleagues {

    private final UserRepository users;
    private final Staff staff;

    JpaColleagues(UserRepository users, Staff staff) {
        this.users = users;
        this.staff = staff;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Colleague> who(String group, String sellerId) {
        return staff(user -> (group == null || user.groups().contains(group)) && mayWorkFor(user, Set.of(sellerId)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Colleague> whoForAll(Set<String> groups, Set<String> sellers) {
        return staff(user ->
                (groups.isEmpty() || !Collections.disjoint(user.groups(), groups)) && mayWorkFor(user, sellers));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Colleague> known() {
        return RunningThread.user().stream()
                .filter(viewer -> viewer.role() != Role.SELLER)
                .flatMap(viewer -> staff.knownTo(viewer).stream())
                .map(AppUser::signedIn)
                .map(JpaColleagues::colleague)
                .sorted(Comparator.comparing(Colleague::name))
                .toList();
    }

    private List<Colleague> staff(Predicate<SignedInUser> fits) {
        return users.findAllByOrderByEmail().stream()
                .filter(AppUser::enabled)
                .map(AppUser::signedIn)
                .filter(user -> user.role() != Role.SELLER)
                .filter(fits)
                .map(JpaColleagues::colleague)
                .sorted(Comparator.comparing(Colleague::name))
                .toList();
    }

    private static boolean mayWorkFor(SignedInUser user, Set<String> sellers) {
        return user.allSellers() || user.sellers().containsAll(sellers);
    }

    private static Colleague colleague(SignedInUser user) {
        return new Colleague(user.email(), user.displayName());
    }
}
