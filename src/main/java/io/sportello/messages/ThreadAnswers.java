package io.sportello.messages;

import io.sportello.accounts.CurrentUser;
import io.sportello.mail.Outbox;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people answer: by mail, or that no answer is needed; and how it is taken back. */
@Service
@Transactional
public class ThreadAnswers {

    private final HeldThreads threads;
    private final ThreadEntries entries;
    private final ThreadWaiting waiting;
    private final ThreadJournal journal;
    private final ThreadLog log;
    private final ReplyMail mail;
    private final AnswerUndone undone;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    ThreadAnswers(
            HeldThreads threads,
            ThreadEntries entries,
            ThreadWaiting waiting,
            ThreadJournal journal,
            ThreadLog log,
            ReplyMail mail,
            AnswerUndone undone,
            Outbox outbox,
            CurrentUser user,
            Clock clock) {
        this.threads = threads;
        this.entries = entries;
        this.waiting = waiting;
        this.journal = journal;
        this.log = log;
        this.mail = mail;
        this.undone = undone;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Replies by mail, which settles what the buyer wrote. It leaves after the hold, until which it can be taken back.
     *
     * @return the number of the entry, to take it back
     * @throws ReplyRefused when the marketplace takes no mail for this buyer
     * @throws io.sportello.mail.MailRefused when the mail can't be sent
     */
    public long reply(Subject subject, String text, List<EntryFile> files) {
        MessageThread thread = threads.hold(subject);
        ThreadEntry answered = ReplyMail.answered(thread);
        ThreadEntry reply = settle(thread, EntryKind.REPLY, text, "messages.cause.replied");
        reply.carries(files);
        reply.leavesIn(mail.send(thread, answered, reply));
        journal.write(thread, "replied", Map.of());
        return reply.id();
    }

    /**
     * Decides that no response is needed.
     *
     * @throws ReplyRefused when nobody waits
     * @return the number of the entry, to take it back
     */
    public long noneNeeded(Subject subject, String reason) {
        MessageThread thread = threads.hold(subject);
        if (!thread.waits()) {
            throw new ReplyRefused("messages.refused.nobody-waits");
        }
        ThreadEntry entry = settle(thread, EntryKind.NONE_NEEDED, reason, "messages.cause.none-needed");
        journal.write(thread, "none-needed", Map.of("reason", reason));
        return entry.id();
    }

    private ThreadEntry settle(MessageThread thread, EntryKind how, String words, String cause) {
        Waited before = thread.waited();
        ThreadEntry entry = thread.settle(how, user.name(), words, clock.instant());
        entries.saveAndFlush(entry);
        log.follow(entry);
        waiting.answered(thread, before, cause, clock.instant());
        return entry;
    }

    /** Somebody replied at the marketplace, and a person notes it. */
    public long repliedElsewhere(Subject subject, String words) {
        MessageThread thread = threads.hold(subject);
        Waited before = thread.waited();
        ThreadEntry entry = thread.settle(EntryKind.REPLY_ELSEWHERE, user.name(), words, clock.instant());
        entries.saveAndFlush(entry);
        log.follow(entry);
        journal.write(thread, "replied-elsewhere", Map.of());
        waiting.changed(thread, before, "messages.cause.replied-elsewhere", clock.instant());
        return entry.id();
    }

    /**
     * Takes a reply back while it is held, or that none is needed; the buyer waits again, since when they did.
     *
     * @throws ReplyRefused when the reply has left
     */
    public void takeBack(long entryId) {
        ThreadEntry entry = entries.findById(entryId).orElseThrow(() -> new SubjectNotFound("entry " + entryId));
        if (!entry.kind().settles() || !entry.stands()) {
            throw new ReplyRefused("messages.refused.taken-back");
        }
        if (entry.outgoingId() != null && !outbox.takeBack(entry.outgoingId())) {
            throw new ReplyRefused("messages.refused.left");
        }
        undone.undo(entry, each -> each.takeBack(clock.instant()), "taken-back", Map.of());
    }
}
