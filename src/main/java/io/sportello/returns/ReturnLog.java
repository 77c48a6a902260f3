package io.sportello.returns;

import io.sportello.caselog.CaseClock;
import io.sportello.caselog.CaseLine;
import io.sportello.caselog.CaseLog;
import io.sportello.caselog.CaseText;
import io.sportello.caselog.LoggedSubject;
import io.sportello.caselog.Turn;
import io.sportello.journal.Visibility;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says in the case log how returns stand, and what buyers wrote in them. What comes next is {@code return.log.next.*}. */
@Component
class ReturnLog {

    private final CaseLog log;

    ReturnLog(CaseLog log) {
        this.log = log;
    }

    /** The return changed; its line is as it stands when the transaction commits. */
    void follow(Return owner) {
        log.atCommit(owner.subject(), () -> line(owner));
        log.atCommit(() -> text(owner));
    }

    /** All that the case log has of a return. */
    static LoggedSubject logged(Return owner) {
        return new LoggedSubject(owner.id(), line(owner), owner.statusSince(), List.of(text(owner)));
    }

    private static CaseLine line(Return owner) {
        ReturnStatus status = owner.status();
        return new CaseLine(
                owner.subject(),
                owner.sellerId(),
                owner.stated().marketplace(),
                owner.title(),
                owner.stated().orderId(),
                "/returns/" + owner.number(),
                "return.status." + status,
                turn(owner),
                status.isOpen() ? "return.log.next." + (asksBuyer(owner) ? "ASKED" : status) : null,
                clock(owner),
                owner.stated().requestedAt(),
                status.isOpen() ? null : owner.statusSince());
    }

    private static Turn turn(Return owner) {
        return switch (owner.status()) {
            case TO_ANSWER, TO_ENTER -> asksBuyer(owner) ? Turn.BUYER : Turn.SUPPORT;
            case GOODS_HERE, TO_APPROVE -> Turn.SUPPORT;
            case AWAITING_GOODS -> Turn.BUYER;
            case REFUND_ISSUED -> Turn.MARKETPLACE;
            case REFUNDED, REFUSED, REPLACED, CLOSED -> Turn.NOBODY;
        };
    }

    private static boolean asksBuyer(Return owner) {
        return ReturnStatus.UNANSWERED.contains(owner.status()) && owner.answer() == Answer.ASK;
    }

    private static CaseClock clock(Return owner) {
        return CaseClock.marketplace(
                switch (owner.status()) {
                    case TO_ANSWER, TO_ENTER -> owner.answerDue();
                    case AWAITING_GOODS -> owner.goodsDue();
                    case GOODS_HERE, TO_APPROVE -> owner.refundDue();
                    case REFUND_ISSUED -> owner.confirmDue();
                    case REFUNDED, REFUSED, REPLACED, CLOSED -> null;
                });
    }

    private static CaseText text(Return owner) {
        ReturnView view = owner.view();
        Stream<String> words = Stream.concat(
                Stream.of(owner.amazonRmaId(), owner.stated().trackingId(), view.answerReason(), view.buyerAnswer()),
                view.lines().stream()
                        .flatMap(line -> Stream.of(line.name(), line.sku(), line.asin(), line.buyerComment())));
        return new CaseText(
                owner.subject(),
                owner.sellerId(),
                "statement",
                Visibility.SELLER,
                words.filter(Objects::nonNull).collect(Collectors.joining("\n")),
                owner.stated().requestedAt());
    }
}
