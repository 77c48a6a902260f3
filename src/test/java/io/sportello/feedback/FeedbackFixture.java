package io.sportello.feedback;

import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports feedback about {@link SellerFixture#AURORA}, as imports of their own; a bean of every test context. */
@Component
public class FeedbackFixture {

    public static final LocalDate RECENT = LocalDate.parse("2026-11-20");
    public static final String OBSCENE = "Servizio di merda, non risponde nessuno.";
    public static final String NO_GROUND = "Il venditore non risponde ai messaggi.";

    private static final AtomicInteger ORDER = new AtomicInteger(1);
    private static final AtomicLong IMPORT = new AtomicLong(9_000);

    private final FeedbackIntake intake;
    private final Feedbacks feedbacks;
    private final TransactionTemplate transaction;

    FeedbackFixture(FeedbackIntake intake, Feedbacks feedbacks, TransactionTemplate transaction) {
        this.intake = intake;
        this.feedbacks = feedbacks;
        this.transaction = transaction;
    }

    /** A new feedback on an order of its own. */
    public static ReportedFeedback stated(int stars, String comment) {
        return stated(stars, comment, RECENT);
    }

    public static ReportedFeedback stated(int stars, String comment, LocalDate day) {
        String order = "408-%07d-0000002".formatted(ORDER.incrementAndGet());
        return new ReportedFeedback("IT", order, day, stars, comment, null);
    }

    /** The same feedback as a later report states it. */
    public static ReportedFeedback again(FeedbackView known, int stars, String comment, String response) {
        return new ReportedFeedback("IT", known.orderId(), known.givenOn(), stars, comment, response);
    }

    /** Takes one statement in and answers the feedback it is about. */
    public FeedbackView take(ReportedFeedback reported) {
        take(SellerFixture.AURORA, List.of(reported), false);
        return view(reported.orderId());
    }

    /** Takes a whole report in, to its end where nothing of it was rejected; answers what came of its rows. */
    public List<FeedbackIntake.Outcome> take(String seller, List<ReportedFeedback> report, boolean whole) {
        long number = IMPORT.incrementAndGet();
        return As.system(() -> transaction.execute(running -> {
            List<FeedbackIntake.Outcome> outcomes = report.stream()
                    .map(each -> intake.take(seller, each, new FeedbackIntake.Origin(number, 2)))
                    .toList();
            if (whole) {
                intake.whole(seller, "IT", number);
            }
            return outcomes;
        }));
    }

    public FeedbackView view(String orderId) {
        return As.system(() -> transaction.execute(running -> feedbacks
                .findBySellerIdAndOrderId(SellerFixture.AURORA, orderId)
                .orElseThrow()
                .view(UnaryOperator.identity(), true)));
    }
}
