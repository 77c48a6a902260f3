package io.sportello.cases;

import io.sportello.mail.Mails;
import io.sportello.mail.ReceivedMail;
import io.sportello.subjects.Subject;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes cases of mails, puts mails about a case into it, and takes them out again. */
@Service
@Transactional
public class CaseMails {

    private final SupportCases cases;
    private final CaseEntries entries;
    private final CaseIntake intake;
    private final CaseTalk talk;
    private final CaseMailReturns returns;
    private final Mails mails;

    CaseMails(
            SupportCases cases,
            CaseEntries entries,
            CaseIntake intake,
            CaseTalk talk,
            CaseMailReturns returns,
            Mails mails) {
        this.cases = cases;
        this.entries = entries;
        this.intake = intake;
        this.talk = talk;
        this.returns = returns;
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
        mails.claim(mailId, subject, CaseMailIntake.KIND);
        return subject;
    }

    /** A person puts a mail into a case of its seller. */
    public void attach(long mailId, Subject subject) {
        ReceivedMail mail = untaken(mailId);
        if (!mail.sellerId().equals(cases.of(subject).sellerId())) {
            throw new CaseRefused("into", "cases.refused.other-seller");
        }
        Said said = new Said(CaseEntryKind.MAIL, mail.from().address(), mail.receivedAt());
        talk.mailed(subject, said, mail.text(), mail.id(), false);
        mails.claim(mail.id(), subject, CaseMailIntake.KIND);
    }

    /**
     * A person takes a mail out of a case: it waits on the mail room's list again, and the case for whom it waited.
     *
     * @throws CaseRefused when the case was made of it or has ended
     * @throws io.sportello.subjects.SubjectNotFound when no such mail stands there
     */
    public void takeOut(Subject subject, long mailId) {
        returns.takeOut(subject, mailId);
        if (subject.equals(mails.view(mailId).claimedBy())) {
            mails.release(mailId);
        }
    }

    /** The numbers of the mails that {@link #takeOut} takes out of a case. */
    @Transactional(readOnly = true)
    public Set<Long> removable(Subject subject) {
        return returns.mayGo(cases.of(subject));
    }

    private ReceivedMail untaken(long mailId) {
        if (entries.existsByMailId(mailId)) {
            throw new CaseRefused(null, "cases.refused.mail-taken");
        }
        return mails.get(mailId);
    }
}
