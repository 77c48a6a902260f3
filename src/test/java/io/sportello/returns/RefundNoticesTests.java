package io.sportello.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Tasks;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a proven notice of a refund does to the return it is about. */
@SportelloTest
class RefundNoticesTests {

    @Autowired
    RefundNotices notices;

    @Autowired
    IntakeFixture intake;

    @Autowired
    ReturnQueries returns;

    @Autowired
    Tasks tasks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SellerFixture sellers;

    @BeforeEach
    void someSellers() {
        sellers.twoSellers();
    }

    @Test
    void confirmsTheRefundOfJustThatAmount() {
        ReturnView issued = issued("19.90");

        assertThat(noticed(issued, "9.90", "EUR")).isEmpty();
        assertThat(noticed(issued, "19.90", "GBP")).isEmpty();
        assertThat(status(issued)).isEqualTo(ReturnStatus.REFUND_ISSUED);
        assertThat(noticed(issued, "19.90", "EUR")).contains(issued.subject());
        assertThat(status(issued)).isEqualTo(ReturnStatus.REFUNDED);
        assertThat(noticed(issued, "19.90", "EUR")).isEmpty();
    }

    @Test
    void confirmsNothingThatWasNotIssued() {
        ReturnView asked = intake.take(ReportFixture.unwantedHeadphones().amount("19.90"));

        assertThat(noticed(asked, "19.90", "EUR")).isEmpty();
        assertThat(status(asked)).isEqualTo(ReturnStatus.TO_ANSWER);
    }

    private ReturnView issued(String amount) {
        ReturnView asked = intake.take(ReportFixture.unwantedHeadphones().amount(amount));
        String task = As.support(() -> tasks.of(asked.subject()).get(0).id());
        As.run(As.LIVIA, () -> tasks.complete(task, Map.of("answer", "refund")));
        return asked;
    }

    private Optional<Subject> noticed(ReturnView about, String amount, String currency) {
        return As.system(() -> transaction.execute(
                running -> notices.refunded(SellerFixture.AURORA, about.orderId(), new BigDecimal(amount), currency)));
    }

    private ReturnStatus status(ReturnView about) {
        return As.support(() -> returns.get(about.subject())).status();
    }
}
