package io.sportello.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.MovableClock;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.subjects.Subject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the lists and the figures of claims promise, on whichever database. */
abstract class ClaimListScenarios {

    @Autowired
    ClaimFixture fixture;

    @Autowired
    ClaimQueries claims;

    @Autowired
    MovableClock clock;

    @Autowired
    SellerFixture sellers;

    private final String seller = "claims-" + UUID.randomUUID().toString().substring(0, 8);
    private final ClaimNotice soon = notice(Duration.ofHours(40));
    private final ClaimNotice later = notice(Duration.ofDays(3));

    private Subject first;
    private Subject second;

    @BeforeEach
    void twoClaims() {
        sellers.seller(seller, "Claims", "IT", Locale.ITALIAN, "Europe/Rome");
        first = fixture.hear(soon);
        second = fixture.hear(later);
    }

    @Test
    void eachFilterFindsItsClaims() {
        assertThat(found(null, null)).containsExactly(second, first);
        assertThat(found(ClaimStatus.UNANSWERED, null)).containsExactly(second, first);
        assertThat(found(ClaimStatus.FINISHED, null)).isEmpty();
        assertThat(found(ClaimStatus.OPEN, soon.orderId())).containsExactly(first);
        assertThat(found(null, second.id().toLowerCase(Locale.ROOT))).containsExactly(second);
        assertThat(found(null, "%_")).isEmpty();
        assertThat(As.support(() -> claims.count(query(null, null, 1)))).isEqualTo(2);
    }

    @Test
    void aCursorLeadsThroughAllOfThemOnce() {
        List<String> walked = new ArrayList<>();
        for (String next = null; walked.isEmpty() || next != null; ) {
            ClaimQuery here = new ClaimQuery(null, seller, null, next, 1);
            ClaimPage page = As.support(() -> claims.find(here));
            page.items().forEach(one -> walked.add(one.number()));
            next = page.next();
        }
        assertThat(walked).containsExactly(second.id(), first.id());
    }

    @Test
    void countsAndNamesWhatIsAboutToBeLate() {
        WaitingClaims waiting = As.support(() -> claims.waiting(seller));
        assertThat(waiting.count()).isEqualTo(2);
        assertThat(waiting.earliestDue()).isEqualTo(soon.answerBy());
        clock.moveTo(soon.answerBy());
        assertThat(As.support(() -> claims.waiting(seller)).urgent()).isPositive();
        assertThat(As.support(() -> claims.waiting(null)).urgent()).isPositive();
        assertThat(As.support(() -> claims.urgent(seller, 5)).get(0).subject()).isEqualTo(first);
        assertThat(As.support(() -> claims.urgent(null, 2))).isNotEmpty();
    }

    @Test
    void keepsTheMailsInTheirOrder() {
        fixture.close(soon, clock.instant());
        assertThat(As.support(() -> claims.mails(first)))
                .extracting(ClaimMailView::closing)
                .containsExactly(true);
        assertThat(found(Set.of(ClaimStatus.TO_RECORD), null)).containsExactly(first);
    }

    private ClaimNotice notice(Duration left) {
        return new ClaimNotice(
                ClaimSource.MAIL,
                seller,
                "IT",
                ClaimFixture.order(),
                MovableClock.START,
                new BigDecimal("119.00"),
                "EUR",
                MovableClock.START.plus(left),
                null);
    }

    private List<Subject> found(Set<ClaimStatus> statuses, String text) {
        return As.support(() -> claims.find(query(statuses, text, 50))).items().stream()
                .map(ClaimView::subject)
                .toList();
    }

    private ClaimQuery query(Set<ClaimStatus> statuses, String text, int size) {
        return new ClaimQuery(statuses, seller, text, null, size);
    }
}
