package io.sportello.privacy;

import io.sportello.accounts.As;
import io.sportello.accounts.As.Person;
import io.sportello.accounts.Role;
import io.sportello.accounts.SellerFixture;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Two sellers, and the staff who work for both and whose addresses are theirs alone. */
final class People {

    static final String MINE = "privacy-mine";
    static final String OTHER = "privacy-other";

    static final Person ADA = staff("ada", Role.SUPPORT, "support", "support-leads");
    static final Person BEA = staff("bea", Role.SUPPORT, "support", "support-leads");
    static final Person CARLA = staff("carla", Role.COMPLIANCE, "compliance");

    private People() {}

    static Person user(String seller) {
        return As.userOf(seller);
    }

    static void moveIn(SellerFixture sellers) {
        sellers.seller(MINE, "Bottega Mia", "IT", Locale.ITALIAN, "Europe/Rome");
        sellers.seller(OTHER, "Bottega Altrui", "IT", Locale.ITALIAN, "Europe/Rome");
        List.of(ADA, BEA, CARLA).forEach(sellers::colleague);
    }

    private static Person staff(String name, Role role, String... groups) {
        String email = name + "@" + Secrets.STAFF;
        return new Person(email, role, Set.of(groups), Set.of(MINE, OTHER), Locale.ENGLISH);
    }
}
