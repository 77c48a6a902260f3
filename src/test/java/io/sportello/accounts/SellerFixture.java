package io.sportello.accounts;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts sellers and their users into the database; a bean of every test context. */
@Component
public class SellerFixture {

    public static final String AURORA = "bottega-aurora";
    public static final String NORDLICHT = "nordlicht-audio";

    private final SellerRepository sellers;
    private final UserRepository users;
    private final Clock clock;

    SellerFixture(SellerRepository sellers, UserRepository users, Clock clock) {
        this.sellers = sellers;
        this.users = users;
        this.clock = clock;
    }

    /** The two sellers that most tests tell apart, each with a user; does nothing when they are there. */
    @Transactional
    public void twoSellers() {
        seller(AURORA, "Bottega Aurora", "IT", Locale.ITALIAN, "Europe/Rome");
        seller(NORDLICHT, "Nordlicht Audio", "DE", Locale.GERMAN, "Europe/Berlin");
    }

    /** A seller with the user whom {@link As#userOf} acts as; does nothing when it is there. */
    @Transactional
    public void seller(String id, String name, String marketplace, Locale language, String zone) {
        RunningThread.callAsSystem(() -> {
            if (!sellers.existsById(id)) {
                sellers.saveAndFlush(
                        new Seller(new SellerView(id, name, marketplace, language, ZoneId.of(zone)), clock.instant()));
                users.saveAndFlush(userOf(id, name, zone));
            }
            return id;
        });
    }

    /** Somebody of the staff, of the whole house or of their sellers; does nothing when they are there. */
    @Transactional
    public void colleague(As.Person person) {
        colleague(person, person.email());
    }

    /** As {@link #colleague(As.Person)}, by a name. */
    @Transactional
    public void colleague(As.Person person, String name) {
        RunningThread.callAsSystem(() -> {
            if (users.findByEmail(person.email()).isEmpty()) {
                users.saveAndFlush(new AppUser(
                        person.email(),
                        name,
                        new Permissions(person.role(), person.sellers().isEmpty(), person.sellers(), person.groups()),
                        Locale.ENGLISH,
                        ZoneId.of("Europe/Rome"),
                        clock.instant()));
            }
            return person;
        });
    }

    private AppUser userOf(String sellerId, String name, String zone) {
        return new AppUser(
                As.userOf(sellerId).email(),
                name,
                Permissions.ofSeller(sellerId),
                Locale.ENGLISH,
                ZoneId.of(zone),
                clock.instant());
    }
}
