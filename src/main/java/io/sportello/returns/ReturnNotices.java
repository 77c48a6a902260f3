package io.sportello.returns;

import io.sportello.subjects.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes in a return's journal what proven notices of the marketplace say about it, in the caller's transaction. The report
 * stays the source of what is decided.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReturnNotices {

    private final Returns returns;
    private final ReturnJournal journal;

    ReturnNotices(Returns returns, ReturnJournal journal) {
        this.returns = returns;
        this.journal = journal;
    }

    /**
     * The marketplace tells of a return.
     *
     * @return the return, or empty when it is not here yet or it is not certain which one it is
     */
    public Optional<Subject> noticed(ReturnNotice notice) {
        List<Return> found = returns.findBySellerIdAndStatedOrderId(notice.sellerId(), notice.orderId());
        List<Return> meant = found.size() < 2
                ? found
                : found.stream().filter(each -> isAbout(each, notice)).toList();
        return meant.size() == 1 ? Optional.of(note(meant.get(0), notice)) : Optional.empty();
    }

    private static boolean isAbout(Return one, ReturnNotice notice) {
        return one.view().lines().stream()
                .map(ReturnView.Line::asin)
                .allMatch(asin -> asin != null && notice.asins().contains(asin));
    }

    private Subject note(Return owner, ReturnNotice notice) {
        journal.writeForMarketplace(
                owner,
                notice.authorised() ? "noticed-authorised" : "noticed",
                Map.of("mail", notice.mail().id()));
        return owner.subject();
    }
}
