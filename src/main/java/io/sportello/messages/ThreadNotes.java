package io.sportello.messages;

import io.sportello.accounts.CurrentUser;
import io.sportello.subjects.Subject;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the staff note for themselves between the messages; neither the buyer nor the seller ever sees it. */
@Service
@Transactional
public class ThreadNotes {

    /** The most characters of a note. */
    public static final int LONGEST = 5_000;

    private final MessageThreads threads;
    private final ThreadJournal journal;
    private final ThreadLog log;
    private final CurrentUser user;
    private final Clock clock;

    ThreadNotes(MessageThreads threads, ThreadJournal journal, ThreadLog log, CurrentUser user, Clock clock) {
        this.threads = threads;
        this.journal = journal;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Writes a note.
     *
     * @throws ReplyRefused when it is empty or longer than {@value #LONGEST} characters
     */
    public void write(Subject subject, String words) {
        String text = words.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new ReplyRefused("messages.refused.note", LONGEST);
        }
        MessageThread thread = threads.of(subject);
        log.follow(thread.note(user.name(), text, clock.instant()));
        journal.writeForStaff(thread, "noted", Map.of());
    }
}
