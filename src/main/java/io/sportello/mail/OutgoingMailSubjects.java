package io.sportello.mail;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.mail.reading.Texts;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.SubjectKind;
import io.sportello.subjects.SubjectNotFound;
import org.springframework.stereotype.Component;

/** Names and links outgoing mails for the kernel; they are the staff's, because some go to them. */
@Component
class OutgoingMailSubjects implements SubjectKind {

    private final Outbox outbox;
    private final Sellers sellers;
    private final CurrentUser user;

    OutgoingMailSubjects(Outbox outbox, Sellers sellers, CurrentUser user) {
        this.outbox = outbox;
        this.sellers = sellers;
        this.user = user;
    }

    @Override
    public String kind() {
        return MailSubjects.OUTGOING;
    }

    @Override
    public SubjectFacts facts(Subject subject) {
        if (user.is(Role.SELLER)) {
            throw new SubjectNotFound(subject.toString());
        }
        OutgoingStatus mail = outbox.status(MailSubjects.number(subject));
        String marketplace =
                sellers.find(mail.sellerId()).map(SellerView::marketplace).orElse("");
        String title = Texts.shorten(mail.mailSubject(), 200);
        return new SubjectFacts(subject, mail.sellerId(), marketplace, title, null, null, null, "/mail");
    }

    @Override
    public String icon() {
        return "mail-forward";
    }
}
