package io.sportello.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The staff as whoever leads it may know it. */
@SportelloTest
class TeamTests {

    private static final Instant NOW = MovableClock.START;

    @Autowired
    Team team;

    @Autowired
    UserFixture users;

    @Autowired
    SellerFixture sellers;

    @Autowired
    AbsenceFixture absences;

    @BeforeEach
    void twoSellers() {
        sellers.twoSellers();
        sellers.colleague(As.LIVIA);
        sellers.colleague(As.MAREK);
    }

    @AfterEach
    void everybodyIsBack() {
        absences.nobodyIsAway();
    }

    @Test
    void tellsUntilWhenSomebodyIsAwayAndWhoStandsIn() {
        absences.away(As.LIVIA, As.MAREK);

        Teammate livia = known(As.MAREK, As.LIVIA.email()).orElseThrow();

        assertThat(livia.isIn(NOW)).isFalse();
        // the day after the last one, at midnight in Rome
        assertThat(livia.backAfter(NOW)).isEqualTo("2026-12-08T23:00:00Z");
        assertThat(livia.isIn(livia.backAfter(NOW))).isTrue();
        assertThat(livia.standInEmail()).isEqualTo(As.MAREK.email());
        assertThat(known(As.LIVIA, As.MAREK.email()).orElseThrow()).satisfies(marek -> {
            assertThat(marek.isIn(NOW)).isTrue();
            assertThat(marek.backAfter(NOW)).isEqualTo(NOW);
            assertThat(marek.standIn()).isNull();
            assertThat(marek.groups()).contains("support", "support-leads");
        });
    }

    @Test
    void isBackAfterAbsencesThatFollowEachOther() {
        Teammate one = new Teammate(
                "one@sportello.example",
                "One",
                Set.of(),
                NOW,
                null,
                List.of(away(-1, 2), away(2, 5), away(6, 7)),
                null,
                null);

        assertThat(one.backAfter(NOW)).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void tellsWhenABrowserWasLastAtWorkAndNothingWhereNoneIsKnown() {
        SignedInUser seen = users.user(Permissions.wholeHouse(Role.SUPPORT));
        SignedInUser unseen = users.user(Permissions.wholeHouse(Role.SUPPORT));
        users.browserOf(seen);

        assertThat(known(As.MAREK, seen.email()).orElseThrow().seen()).isEqualTo(NOW);
        assertThat(known(As.MAREK, unseen.email()).orElseThrow().seen()).isNull();
    }

    @Test
    void knowsNobodyOfOtherSellersNoSellerAndNobodyWhoMayNotSignIn() {
        SignedInUser elsewhere =
                users.user(new Permissions(Role.SUPPORT, false, Set.of(SellerFixture.NORDLICHT), Set.of()));
        SignedInUser seller = users.user(Permissions.ofSeller(SellerFixture.AURORA));
        SignedInUser left = users.user(Permissions.wholeHouse(Role.SUPPORT));
        users.change(left.email(), user -> user.enable(false));

        As.Person lead = As.supportOf(SellerFixture.AURORA);
        assertThat(known(lead, elsewhere.email())).isEmpty();
        assertThat(known(lead, seller.email())).isEmpty();
        assertThat(known(lead, left.email())).isEmpty();
        assertThat(known(lead, As.LIVIA.email())).isPresent();
        assertThat(known(As.MAREK, elsewhere.email())).isPresent();
    }

    private Optional<Teammate> known(As.Person viewer, String email) {
        return As.call(viewer, () -> team.known(NOW, NOW)).stream()
                .filter(one -> one.email().equals(email))
                .findFirst();
    }

    private static Teammate.Away away(int from, int until) {
        return new Teammate.Away(NOW.plusSeconds(from), NOW.plusSeconds(until));
    }
}
