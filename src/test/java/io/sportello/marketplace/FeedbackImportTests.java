package io.sportello.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.EngineJobs;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.feedback.FeedbackPage;
import io.sportello.feedback.FeedbackQueries;
import io.sportello.feedback.FeedbackQuery;
import io.sportello.feedback.FeedbackStatus;
import io.sportello.feedback.FeedbackView;
import io.sportello.feedback.Standing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The feedback report on the way of every report: recognised, counted, bad rows kept, nothing twice. */
@ImportTest
class FeedbackImportTests {

    private static final String HEADER = "Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n";

    @Autowired
    ReportImports imports;

    @Autowired
    FeedbackQueries feedback;

    @Autowired
    EngineJobs jobs;

    @Autowired
    SellerFixture sellers;

    @BeforeEach
    void someSellers() {
        sellers.twoSellers();
    }

    @Test
    void takesWhatCanBeTakenAndKeepsTheRest() {
        String file = HEADER
                + row("11/20/26", 1, "Servizio di merda", 1)
                + row("11/21/26", 5, "Bene", 2)
                + row("11/22/26", 9, "Boh", 3)
                + row("11/22/26", 3, null, 4)
                + row("11/23/26", 4, "Bene", 5)
                + row("11/23/26", 5, "Ottimo", 6);

        ImportView done = take(file);
        assertThat(done.reportType()).isEqualTo("GET_SELLER_FEEDBACK_DATA");
        assertThat(List.of(done.fresh(), done.changed(), done.unchanged(), done.rejected()))
                .containsExactly(5L, 0L, 0L, 1L);
        assertThat(As.support(() -> imports.rejects(done.id(), 0, 10)))
                .singleElement()
                .satisfies(reject -> {
                    assertThat(reject.field()).isEqualTo("Rating");
                    assertThat(reject.reason()).isEqualTo("reject.rating");
                    assertThat(reject.line()).isEqualTo(4);
                });
        assertThat(find(order(1)).status()).isEqualTo(FeedbackStatus.TO_REVIEW);
        assertThat(find(order(1)).importId()).isEqualTo(done.id());

        ImportView again = take(file);
        assertThat(List.of(again.fresh(), again.changed(), again.unchanged())).containsExactly(0L, 0L, 5L);
    }

    @Test
    void aWholeReportTakesAwayWhatItNoLongerStates() {
        take(HEADER + row("3/1/25", 1, "Deluso", 11) + row("3/2/25", 2, "Mai più", 12) + row("3/9/25", 1, "No", 13));
        take(HEADER + row("3/1/25", 1, "Deluso", 11) + row("3/9/25", 1, "No", 13));

        assertThat(find(order(12)).standing()).isEqualTo(Standing.GONE);
    }

    private ImportView take(String file) {
        return As.support(() -> {
            try {
                byte[] content = file.getBytes(StandardCharsets.UTF_8);
                long id = imports.receive(
                                SellerFixture.AURORA,
                                "IT",
                                "feedback.txt",
                                new ByteArrayInputStream(content),
                                Channel.API)
                        .id();
                jobs.runDue();
                return imports.get(id);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private FeedbackView find(String order) {
        FeedbackPage page = As.support(
                () -> feedback.find(new FeedbackQuery(null, null, SellerFixture.AURORA, null, null, order, null, 2)));
        assertThat(page.items()).hasSize(1);
        return page.items().get(0);
    }

    private static String order(int number) {
        return "409-%07d-0000009".formatted(number);
    }

    private static String row(String date, int rating, String comment, int order) {
        return String.join("\t", date, "" + rating, comment == null ? "" : comment, "", order(order), "x@example.org")
                + "\n";
    }
}
