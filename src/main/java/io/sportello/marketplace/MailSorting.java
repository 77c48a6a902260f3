package io.sportello.marketplace;

import io.sportello.mail.MailArrived;
import io.sportello.mail.MailFinding;
import io.sportello.mail.Mails;
import io.sportello.mail.ReceivedMail;
import io.sportello.marketplace.mail.Classification;
import io.sportello.marketplace.mail.MailClassifier;
import io.sportello.marketplace.mail.MailKind;
import io.sportello.subjects.Subject;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says of each mail that arrives what it is, and hands it to the feature it is for. What contradicts itself, or
 * speaks of a claim without proof, goes to quarantine, what no feature handles yet is filed by its kind, and what nobody knows
 * goes into the support case that it names or waits in the mail room's triage.
 */
@Component
class MailSorting {

    private final Mails mails;
    private final MailRoutes routes;
    private final MailedCases cases;

    MailSorting(Mails mails, MailRoutes routes, MailedCases cases) {
        this.mails = mails;
        this.routes = routes;
        this.cases = cases;
    }

    @EventListener
    void sort(MailArrived arrived) {
        ReceivedMail mail = mails.get(arrived.mailId());
        Classification found = MailClassifier.classify(mail);
        mails.found(mail.id(), finding(found));
        if (found.needsAPerson() && found.kind() != MailKind.UNKNOWN) {
            mails.quarantine(mail.id());
            return;
        }
        if (found.kind() != MailKind.UNKNOWN) {
            hand(mail, found);
        }
        cases.put(mail, found);
    }

    private static MailFinding finding(Classification found) {
        return new MailFinding(
                found.kind().key(),
                found.orderId(),
                found.why().stream()
                        .map(reason -> new MailFinding.Reason(reason.key(), reason.detail()))
                        .toList());
    }

    private void hand(ReceivedMail mail, Classification found) {
        Optional<Subject> taken = routes.route(mail, found);
        if (taken.isPresent()) {
            mails.claim(mail.id(), taken.get(), found.kind().key());
        } else if (found.isForLater()) {
            mails.file(mail.id());
        }
    }
}
