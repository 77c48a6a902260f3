package io.sportello.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.MovableClock;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the lists and the figures of feedback promise, on whichever database. */
abstract class FeedbackListScenarios {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    @Autowired
    FeedbackFixture fixture;

    @Autowired
    FeedbackQueries feedback;

    @Autowired
    MovableClock clock;

    @Autowired
    SellerFixture sellers;

    private final String seller = "stars-" + UUID.randomUUID().toString().substring(0, 8);
    private final ReportedFeedback obscene = FeedbackFixture.stated(1, FeedbackFixture.OBSCENE, TODAY);
    private final ReportedFeedback plain = FeedbackFixture.stated(2, "Era al 100% un_errore", TODAY.minusDays(2));
    private final ReportedFeedback neutral = FeedbackFixture.stated(3, null, TODAY.minusDays(2));
    private final ReportedFeedback fine = FeedbackFixture.stated(5, "Ottimo", TODAY.minusDays(200));

    @BeforeEach
    void feedbackOfEachKind() {
        sellers.seller(seller, "Stars", "IT", Locale.ITALIAN, "Europe/Rome");
        fixture.take(seller, List.of(obscene, plain, neutral, fine), true);
    }

    @Test
    void eachFilterFindsItsFeedback() {
        assertThat(found(null, null, null, null)).containsExactly(obscene, neutral, plain, fine);
        assertThat(found(FeedbackStatus.IN_HAND, null, null, null)).containsExactly(obscene);
        assertThat(found(null, Tone.NEGATIVE, null, null)).containsExactly(obscene, plain);
        assertThat(found(null, null, TODAY.minusDays(2), null)).containsExactly(obscene, neutral, plain);
        assertThat(found(null, null, null, "100% UN_")).containsExactly(plain);
        assertThat(found(null, null, null, fine.orderId())).containsExactly(fine);
        assertThat(found(FeedbackStatus.OPEN, Tone.NEGATIVE, TODAY, "merda")).containsExactly(obscene);
        FeedbackQuery elsewhere = new FeedbackQuery(null, null, seller, "DE", null, null, null, 10);
        assertThat(As.support(() -> feedback.count(elsewhere))).isZero();
    }

    @Test
    void aCursorLeadsThroughAllOfThemOnce() {
        List<String> walked = new ArrayList<>();
        FeedbackQuery query = new FeedbackQuery(null, null, seller, "IT", null, null, null, 1);
        for (String next = null; walked.isEmpty() || next != null; ) {
            FeedbackQuery here = query.after(next);
            FeedbackPage page = As.support(() -> feedback.find(here));
            page.items().forEach(each -> walked.add(each.orderId()));
            next = page.next();
        }
        assertThat(walked).containsExactly(obscene.orderId(), neutral.orderId(), plain.orderId(), fine.orderId());
        assertThat(As.support(() -> feedback.count(query))).isEqualTo(4);
    }

    @Test
    void sumsWindowsAndTheTrendUp() {
        FeedbackReport report = As.support(() -> feedback.report(seller, "IT", TODAY));
        assertThat(report.last(30)).isEqualTo(new FeedbackFigures(0, 1, 2, 6));
        assertThat(report.last(FeedbackReport.LIFETIME)).isEqualTo(new FeedbackFigures(1, 1, 2, 11));
        assertThat(report.first()).isEqualTo(fine.givenOn());
        assertThat(report.byMonth(365))
                .extracting(each -> each.figures().count())
                .contains(1L, 3L);
        assertThat(report.marketplaces()).containsExactly("IT");
        assertThat(As.support(() -> feedback.report(null, null, TODAY)).last(30).count())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void countsAndNamesWhatHasLittleTimeLeft() {
        DisputableFeedback waiting = As.support(() -> feedback.waiting(seller));
        assertThat(waiting.count()).isEqualTo(1);
        assertThat(waiting.earliestDue()).isNotNull();
        assertThat(As.support(() -> feedback.urgentCount(seller))).isZero();
        clock.moveTo(waiting.earliestDue().minus(Duration.ofHours(1)));
        assertThat(As.support(() -> feedback.urgentCount(seller))).isEqualTo(1);
        assertThat(As.support(() -> feedback.urgent(seller, 5)))
                .extracting(FeedbackView::orderId)
                .containsExactly(obscene.orderId());
        assertThat(As.support(() -> feedback.urgentCount(null))).isPositive();
        assertThat(As.support(() -> feedback.waiting(null)).count()).isPositive();
    }

    @Test
    void whatALaterReportDoesNotStateIsGone() {
        fixture.take(seller, List.of(obscene, fine, FeedbackFixture.stated(1, "Deluso", TODAY.minusDays(9))), true);
        assertThat(As.support(() -> feedback.report(seller, null, TODAY)).last(30))
                .isEqualTo(new FeedbackFigures(0, 1, 2, 5));
        FeedbackQuery one = new FeedbackQuery(null, null, seller, null, null, plain.orderId(), null, 10);
        assertThat(As.support(() -> feedback.find(one)).items())
                .extracting(FeedbackView::standing)
                .containsExactly(Standing.GONE);
    }

    private List<ReportedFeedback> found(Set<FeedbackStatus> statuses, Tone tone, LocalDate since, String text) {
        FeedbackQuery query = new FeedbackQuery(statuses, tone, seller, "IT", since, text, null, 50);
        List<ReportedFeedback> all = List.of(obscene, plain, neutral, fine);
        return As.support(() -> feedback.find(query)).items().stream()
                .flatMap(one -> all.stream().filter(each -> each.orderId().equals(one.orderId())))
                .toList();
    }
}
