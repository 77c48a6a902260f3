package io.sportello.messages;

import io.sportello.mail.MailRefused;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends what somebody wrote to a buyer, once the guidelines have nothing against it. */
@Service
@Transactional
public class Replies {

    /** The most characters of a reply. */
    public static final int LONGEST = 10_000;

    private final ThreadQueries threads;
    private final HeldThreads held;
    private final ThreadAnswers answers;
    private final ThreadDrafts drafts;
    private final OutgoingGuidelines guidelines;

    Replies(
            ThreadQueries threads,
            HeldThreads held,
            ThreadAnswers answers,
            ThreadDrafts drafts,
            OutgoingGuidelines guidelines) {
        this.threads = threads;
        this.held = held;
        this.answers = answers;
        this.drafts = drafts;
        this.guidelines = guidelines;
    }

    /** What speaks against a text for this buyer, the worst first; empty when nothing does. */
    @Transactional(readOnly = true)
    public List<Finding> check(Subject subject, String text) {
        ThreadView thread = threads.get(subject);
        List<String> numbers = thread.orderId() == null ? List.of() : List.of(thread.orderId());
        return guidelines.check(text, thread.language(), numbers);
    }

    /**
     * Sends a reply with the files of the current user's draft, which is gone then.
     *
     * @param anyway whether to send it although the guidelines warn; what they block is never sent
     * @return the number of the entry, to take it back
     * @throws ReplyRefused when the guidelines or the mail room have something against it
     */
    public long send(Subject subject, String text, boolean anyway) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new ReplyRefused("messages.refused.length");
        }
        held.hold(subject);
        check(subject, text).stream()
                .filter(finding -> finding.blocks() || !anyway)
                .findFirst()
                .ifPresent(Replies::refuse);
        try {
            long entry = answers.reply(subject, text, drafts.files(subject));
            drafts.leave(subject);
            return entry;
        } catch (MailRefused refused) {
            throw new ReplyRefused(refused.getMessage(), refused.arguments());
        }
    }

    /**
     * Takes an answer back, as {@link ThreadAnswers#takeBack}; a reply's words and files are the current user's draft again,
     * unless another was begun.
     *
     * @throws SubjectNotFound when nothing with this number stands in the thread
     */
    public void takeBack(Subject subject, long entryId) {
        EntryView entry = threads.entries(subject).stream()
                .filter(one -> one.id() == entryId)
                .findFirst()
                .orElseThrow(() -> new SubjectNotFound("entry " + entryId));
        answers.takeBack(entryId);
        if (entry.kind() == EntryKind.REPLY && drafts.mine(subject).isEmpty()) {
            drafts.restore(subject, entry.words(), entry.files());
        }
    }

    private static void refuse(Finding finding) {
        String how = finding.blocks() ? "blocks" : "warns";
        throw new ReplyRefused("guideline." + finding.topic() + "." + how, finding.value(), finding.source());
    }
}
