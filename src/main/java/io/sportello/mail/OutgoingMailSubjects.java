package io.sportello.mail;

import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.mail.reading.Texts;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.SubjectKind;
import org.springframework.stereotype.Component;

/** Names and links outgoing mails for the kernel. */
@Component
class OutgoingMailSubjects implements SubjectKind {

    private final Outbox outbox;
    private final Sellers sellers;

    OutgoingMailSubjects(Outbox outbox, Sellers sellers) {
        this.outbox = outbox;
        this.sellers = sellers;
    }

    @Override
    public String kind() {
        return MailSubjects.OUTGOING;
    }

    @Override
    public SubjectFacts facts(Subject subject) {
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
