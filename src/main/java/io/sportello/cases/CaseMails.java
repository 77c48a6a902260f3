package io.sportello.cases;

import io.sportello.mail.Mails;
import io.sportello.mail.ReceivedMail;
import io.sportello.subjects.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes cases of mails, and puts mails about a case into it. */
@Service
@Transactional
public class CaseMails {

    private static final String KIND = "support-case";

    private final SupportCases cases;
    private final CaseEntries entries;
    private final CaseIntake intake;
    private final CaseTalk talk;
    private final Mails mails;

    CaseMails(SupportCases cases, CaseEntries entries, CaseIntake intake, CaseTalk talk, Mails mails) {
        this.cases = cases;
        this.entries = entries;
        this.intake = intake;
        this.talk = talk;
        this.mails = mails;
    }

    /**
     * A person makes a case of a mail; its clock counts from the receipt.
     *
     * @throws CaseRefused when the mail stands in a case already, or what is asked for is not whole
     */
    public Subject open(long mailId, NewCase asked) {
        ReceivedMail mail = untaken(mailId);
        if (!mail.sellerId().equals(asked.sellerId())) {
            throw new CaseRefused("sellerId", "cases.refused.other-seller");
        }
        Subject subject = intake.openOf(mailId, mail.from().address(), mail.receivedAt(), asked);
        mails.claim(mailId, subject, KIND);
        return subject;
    }

    /** A person puts a mail into a case of its seller. */
    public void attach(long mailId, Subject subject) {
        ReceivedMail mail = untaken(mailId);
        if (!mail.sellerId().equals(cases.of(subject).sellerId())) {
            throw new CaseRefused("into", "cases.refused.other-seller");
        }
        talk.mailed(subject, mail.from().address(), mail.receivedAt(), mail.text(), mail.id());
        mails.claim(mail.id(), subject, KIND);
    }

    private ReceivedMail untaken(long mailId) {
        if (entries.existsByMailId(mailId)) {
            throw new CaseRefused(null, "cases.refused.mail-taken");
        }
        return mails.get(mailId);
    }
}
