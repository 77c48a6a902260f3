package io.sportello.marketplace;

import io.sportello.cases.CaseMailIntake;
import io.sportello.cases.MarketplaceMail;
import io.sportello.mail.Mails;
import io.sportello.mail.ReceivedMail;
import io.sportello.marketplace.mail.CaseMail;
import io.sportello.marketplace.mail.Classification;
import io.sportello.marketplace.mail.MailKind;
import io.sportello.marketplace.mail.Sureness;
import io.sportello.subjects.Subject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Puts the marketplace's mails into the support cases whose numbers there they name. From a sender that nothing proves, the
 * case is only suggested.
 */
@Component
class MailedCases {

    /** Others hold what buyers wrote, or are about an order. */
    private static final Set<MailKind> OF_CASES = EnumSet.of(MailKind.UNKNOWN, MailKind.ACCOUNT_NOTICE);

    private final CaseMailIntake cases;
    private final Mails mails;

    MailedCases(CaseMailIntake cases, Mails mails) {
        this.cases = cases;
        this.mails = mails;
    }

    /** An account's notice stays the notification's too: the case only quotes it. */
    void put(ReceivedMail mail, Classification found) {
        if (!OF_CASES.contains(found.kind())) {
            return;
        }
        MarketplaceMail told = told(mail, found);
        boolean unknown = found.kind() == MailKind.UNKNOWN;
        Optional<Subject> taken = found.sureness() == Sureness.PROVEN ? cases.take(told) : Optional.empty();
        if (unknown && taken.isPresent()) {
            mails.claim(mail.id(), taken.get(), CaseMailIntake.KIND);
        } else if (unknown) {
            cases.named(told).ifPresent(subject -> mails.suggest(mail.id(), subject));
        }
    }

    private static MarketplaceMail told(ReceivedMail mail, Classification found) {
        CaseMail content = CaseMail.of(mail);
        return new MarketplaceMail(
                mail.id(),
                mail.sellerId(),
                mail.from().address(),
                mail.receivedAt(),
                mail.text() == null ? "" : mail.text(),
                content.numbers(),
                content.answer() && found.kind() == MailKind.UNKNOWN);
    }
}
