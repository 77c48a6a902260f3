package io.sportello.marketplace.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.feedback.ReportedFeedback;
import io.sportello.marketplace.reports.ReportItem.FeedbackStated;
import io.sportello.marketplace.reports.ReportItem.Rejected;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The feedback report: recognised by its header, read by column name, bad rows rejected with their reason. */
class SellerFeedbackReaderTests {

    private static final String HEADER = "Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n";
    private static final String ORDER = "407-5583921-6642718";

    @Test
    void readsEveryColumnButWhoGaveIt() {
        assertThat(only(HEADER + "11/20/26\t2\tArrived \"broken\"\tWe are sorry\t" + ORDER + "\tx@example.org\n"))
                .isEqualTo(new ReportedFeedback(
                        "IT", ORDER, LocalDate.parse("2026-11-20"), 2, "Arrived \"broken\"", "We are sorry"));
    }

    @Test
    void takesOtherColumnsInAnyOrderAndRowsThatEndEarly() {
        assertThat(only("order-id\tRating\tArrived on Time\tDATE\tComments\n" + ORDER + "\t5.0\tYes\t2026-11-20\n"))
                .isEqualTo(new ReportedFeedback("IT", ORDER, LocalDate.parse("2026-11-20"), 5, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "11/2/26, 11/3/26, 2026-11-02",
        "11/2/2026, 11/23/2026, 2026-11-02",
        "2/11/26, 23/11/26, 2026-11-02",
        "2/12/25, 3/11/25, 2025-02-12",
        "2/11/26, 3/11/26, 2026-02-11",
        "20.11.26, 1/2/26, 2026-11-20",
        "3/12/25, 1/12/26, 2025-03-12",
        "8/11/26, 4/12/25, 2026-08-11"
    })
    void readsTheMonthFirstUnlessTheFileShowsOtherwise(String date, String other, String day) {
        assertThat(stated(HEADER + row(date, "5") + row(other, "5")).get(0).givenOn())
                .isEqualTo(LocalDate.parse(day));
    }

    @Test
    void readsTheDayFirstWhereTheMonthFirstWouldLieAhead() {
        assertThat(stated(HEADER + row("1/12/25", "5") + row("10/11/26", "5")))
                .extracting(ReportedFeedback::givenOn)
                .containsExactly(LocalDate.parse("2025-01-12"), LocalDate.parse("2026-10-11"));
        assertThat(stated(HEADER + row("1/11/26", "5") + row("1/12/25", "5") + row("9/12/25", "5")))
                .extracting(ReportedFeedback::givenOn)
                .startsWith(LocalDate.parse("2026-01-11"));
        assertThat(stated(HEADER + row("12/10/26", "5") + row("1/11/26", "5")))
                .extracting(ReportedFeedback::givenOn)
                .containsExactly(LocalDate.parse("2026-10-12"), LocalDate.parse("2026-11-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "11/20/26, 6, Rating, reject.rating",
        "11/20/26, 0, Rating, reject.rating",
        "11/20/26, four, Rating, reject.rating",
        "11/20/26, '', Rating, reject.missing",
        "13/32/26, 4, Date, reject.date",
        "'', 4, Date, reject.missing",
        "11/20/27, 4, Date, reject.date-future"
    })
    void rejectsWhatCanNotBe(String date, String rating, String field, String reason) {
        assertThat(Reports.read(HEADER + row(date, rating) + row("11/20/26", "4")))
                .filteredOn(Rejected.class::isInstance)
                .singleElement()
                .satisfies(item -> {
                    assertThat(((Rejected) item).field()).isEqualTo(field);
                    assertThat(((Rejected) item).reason()).isEqualTo(reason);
                    assertThat(item.line()).isEqualTo(2);
                });
    }

    @Test
    void rejectsAnOrderThatIsNone() {
        assertThat(Reports.read(HEADER + "11/20/26\t4\tFine\t\t407-1\t\n"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Rejected.class, item -> assertThat(item.reason()).isEqualTo("reject.order-id"));
    }

    @Test
    void refusesAFileWithoutItsColumns() {
        assertThatThrownBy(() -> Reports.read("Rating\tComments\n5\tFine\n"))
                .isInstanceOf(ReportRefused.class)
                .hasMessage("import.refused.columns");
    }

    @Test
    void readsOldEncodings() {
        byte[] content = (HEADER + row("11/20/26", "4").replace("Fine", "Qualità ottima"))
                .getBytes(Charset.forName("windows-1252"));
        assertThat(Reports.read(content))
                .singleElement()
                .isInstanceOfSatisfying(
                        FeedbackStated.class,
                        item -> assertThat(item.reported().comment()).isEqualTo("Qualità ottima"));
    }

    private static String row(String date, String rating) {
        return date + "\t" + rating + "\tFine\t\t" + ORDER + "\t\n";
    }

    private static ReportedFeedback only(String text) {
        List<ReportedFeedback> read = stated(text);
        assertThat(read).hasSize(1);
        return read.get(0);
    }

    private static List<ReportedFeedback> stated(String text) {
        return Reports.read(text).stream()
                .filter(FeedbackStated.class::isInstance)
                .map(item -> ((FeedbackStated) item).reported())
                .toList();
    }
}
