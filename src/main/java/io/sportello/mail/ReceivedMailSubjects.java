package io.sportello.mail;

import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.mail.reading.Texts;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.SubjectKind;
import org.springframework.stereotype.Component;

/** Names and links received mails for the kernel. */
@Component
class ReceivedMailSubjects implements SubjectKind {

    private final Mails mails;
    private final Sellers sellers;

    ReceivedMailSubjects(Mails mails, Sellers sellers) {
        this.mails = mails;
        this.sellers = sellers;
    }

    @Override
    public String kind() {
        return MailSubjects.RECEIVED;
    }

    @Override
    public SubjectFacts facts(Subject subject) {
        MailView mail = mails.view(MailSubjects.number(subject));
        String marketplace =
                sellers.find(mail.sellerId()).map(SellerView::marketplace).orElse("");
        String title = Texts.shorten(mail.subject(), 200);
        return new SubjectFacts(subject, mail.sellerId(), marketplace, title, null, null, null, "/mail/" + mail.id());
    }

    @Override
    public String icon() {
        return "mail";
    }
}
