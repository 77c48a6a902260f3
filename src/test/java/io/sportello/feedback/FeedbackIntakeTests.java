package io.sportello.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.SportelloTest;
import io.sportello.accounts.SellerFixture;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What imports make of feedback: nothing twice, changes noted, and what a report no longer states is gone. */
@SportelloTest
class FeedbackIntakeTests {

    private static final LocalDate FIRST = LocalDate.parse("2025-03-01");

    @Autowired
    FeedbackFixture fixture;

    @Autowired
    SellerFixture sellers;

    @BeforeEach
    void someSellers() {
        sellers.twoSellers();
    }

    @Test
    void takesTheSameReportOnlyOnce() {
        List<ReportedFeedback> report =
                List.of(FeedbackFixture.stated(5, "Tutto bene"), FeedbackFixture.stated(4, null));

        assertThat(take(report)).containsOnly(FeedbackIntake.Outcome.NEW);
        assertThat(take(report)).containsOnly(FeedbackIntake.Outcome.UNCHANGED);
    }

    @Test
    void notesWhatTheBuyerChanged() {
        FeedbackView known = fixture.take(FeedbackFixture.stated(4, "Tutto bene"));
        FeedbackView changed = fixture.take(FeedbackFixture.again(known, 5, "Tutto benissimo", null));

        assertThat(changed.number()).isEqualTo(known.number());
        assertThat(changed.rating()).isEqualTo(5);
        assertThat(changed.comment()).isEqualTo("Tutto benissimo");
    }

    @Test
    void whatALaterReportOfTheSameDaysDoesNotStateIsGoneUntilOneStatesItAgain() {
        ReportedFeedback first = FeedbackFixture.stated(1, "Deluso", FIRST);
        ReportedFeedback taken = FeedbackFixture.stated(2, "Mai più", FIRST.plusDays(3));
        ReportedFeedback last = FeedbackFixture.stated(1, "Pessimo", FIRST.plusDays(9));
        take(List.of(first, taken, last));

        take(List.of(first, last));
        assertThat(fixture.view(taken.orderId()).standing()).isEqualTo(Standing.GONE);
        assertThat(fixture.view(first.orderId()).standing()).isEqualTo(Standing.COUNTS);

        assertThat(take(List.of(first, taken, last)))
                .containsExactly(
                        FeedbackIntake.Outcome.UNCHANGED,
                        FeedbackIntake.Outcome.CHANGED,
                        FeedbackIntake.Outcome.UNCHANGED);
        assertThat(fixture.view(taken.orderId()).standing()).isEqualTo(Standing.COUNTS);
    }

    @Test
    void aReportThatLeavesOutPositiveFeedbackTakesNoneAway() {
        LocalDate day = FIRST.plusYears(1);
        ReportedFeedback positive = FeedbackFixture.stated(5, "Ottimo", day.plusDays(1));
        ReportedFeedback first = FeedbackFixture.stated(1, "Deluso", day);
        ReportedFeedback last = FeedbackFixture.stated(1, "Pessimo", day.plusDays(5));
        take(List.of(positive));

        take(List.of(first, last));

        assertThat(fixture.view(positive.orderId()).standing()).isEqualTo(Standing.COUNTS);
    }

    @Test
    void aReportWithRejectedRowsTakesNoneAway() {
        LocalDate day = FIRST.plusMonths(5);
        ReportedFeedback first = FeedbackFixture.stated(1, "Deluso", day);
        ReportedFeedback between = FeedbackFixture.stated(1, "Mai più", day.plusDays(1));
        ReportedFeedback last = FeedbackFixture.stated(1, "Pessimo", day.plusDays(5));
        take(List.of(first, between, last));

        fixture.take(SellerFixture.AURORA, List.of(first, last), false);

        assertThat(fixture.view(between.orderId()).standing()).isEqualTo(Standing.COUNTS);
    }

    private List<FeedbackIntake.Outcome> take(List<ReportedFeedback> report) {
        return fixture.take(SellerFixture.AURORA, report, true);
    }
}
