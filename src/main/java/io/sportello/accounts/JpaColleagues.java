package io.sportello.accounts;

import java.util.Comparator;
import java.util.List;
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
        return users.findAllByOrderByEmail().stream()
                .filter(AppUser::enabled)
                .map(AppUser::signedIn)
                .filter(user -> user.role() != Role.SELLER)
                .filter(user -> group == null || user.groups().contains(group))
                .filter(user -> user.allSellers() || user.sellers().contains(sellerId))
                .map(JpaColleagues::colleague)
                .sorted(Comparator.comparing(Colleague::name))
                .toList();
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

    private static Colleague colleague(SignedInUser user) {
        return new Colleague(user.email(), user.displayName());
    }
}
