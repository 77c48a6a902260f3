package io.sportello.returns;

import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports returns of {@link SellerFixture#AURORA}, each as if it stood alone in an import; a bean of every test context. */
@Component
public class IntakeFixture {

    private final ReturnIntake intake;
    private final ReturnQueries returns;
    private final TransactionTemplate transaction;

    IntakeFixture(ReturnIntake intake, ReturnQueries returns, TransactionTemplate transaction) {
        this.intake = intake;
        this.returns = returns;
        this.transaction = transaction;
    }

    /** Takes the statement in and answers the return it is about. */
    public ReturnView take(ReportFixture report) {
        return take(SellerFixture.AURORA, report);
    }

    /** Takes the statement in for another seller. */
    public ReturnView take(String seller, ReportFixture report) {
        return As.system(() -> {
            transaction.executeWithoutResult(running ->
                    intake.begin(seller, List.of(report.rma())).take(report.report(), new ReturnIntake.Origin(1, 1)));
            return returns.find(new ReturnQuery(null, seller, null, report.rma(), null, 1))
                    .items()
                    .get(0);
        });
    }
}
