package io.sportello.marketplace;

import io.sportello.mail.MailFinding;
import io.sportello.mail.MailView;
import io.sportello.mail.Mails;
import io.sportello.marketplace.mail.MailKind;
import io.sportello.returns.ReturnQueries;
import io.sportello.returns.ReturnReported;
import io.sportello.returns.ReturnView;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Links the notices of returns that came before the report with the return. */
@Component
class EarlyReturnNotices {

    private static final String KIND = MailKind.RETURN_NOTICE.key();

    private final Mails mails;
    private final MailRoutes routes;
    private final ReturnQueries returns;

    EarlyReturnNotices(Mails mails, MailRoutes routes, ReturnQueries returns) {
        this.mails = mails;
        this.routes = routes;
        this.returns = returns;
    }

    @EventListener
    void link(ReturnReported reported) {
        ReturnView one = returns.get(reported.subject());
        mails.filed(one.sellerId(), KIND, one.orderId()).stream()
                .filter(EarlyReturnNotices::isProven)
                .forEach(notice -> routes.noticed(mails.get(notice.id()), one.orderId())
                        .ifPresent(found -> mails.claim(notice.id(), found, KIND)));
    }

    private static boolean isProven(MailView notice) {
        return notice.reasons().stream().map(MailFinding.Reason::key).anyMatch("mail.why.proven"::equals);
    }
}
