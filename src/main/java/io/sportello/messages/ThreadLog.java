package io.sportello.messages;

import io.sportello.caselog.CaseClock;
import io.sportello.caselog.CaseLine;
import io.sportello.caselog.CaseLog;
import io.sportello.caselog.CaseText;
import io.sportello.caselog.LoggedSubject;
import io.sportello.caselog.Turn;
import io.sportello.journal.Visibility;
import io.sportello.subjects.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says in the case log how threads stand and what was said in them. Words are {@code messages.log.*}. */
@Component
class ThreadLog {

    private static final String WORDS = "messages.log.";

    private final CaseLog log;

    ThreadLog(CaseLog log) {
        this.log = log;
    }

    /** The thread changed; its line is as it stands when the transaction commits. */
    void follow(MessageThread thread) {
        log.atCommit(thread.subjectName(), () -> line(thread));
    }

    /** Somebody said something. */
    void follow(ThreadEntry entry) {
        follow(entry.thread());
        log.atCommit(() -> text(entry));
    }

    /** Entries went from one thread to another. */
    void moved(Collection<ThreadEntry> entries, Subject from) {
        entries.forEach(entry -> {
            log.forget(from, part(entry));
            follow(entry);
        });
    }

    /** All that the case log has of a thread. */
    static LoggedSubject logged(MessageThread thread) {
        List<CaseText> said = thread.entries().stream().map(ThreadLog::text).toList();
        return new LoggedSubject(thread.id(), line(thread), thread.lastAt(), said);
    }

    private static CaseLine line(MessageThread thread) {
        boolean open = thread.joinedInto() == null && (thread.waits() || thread.isUndecided());
        return new CaseLine(
                thread.subjectName(),
                thread.sellerId(),
                thread.marketplace(),
                thread.article() == null ? thread.subject() : thread.article(),
                thread.orderId(),
                "/messages/" + thread.number(),
                WORDS + state(thread),
                open ? Turn.SUPPORT : Turn.NOBODY,
                open ? WORDS + "next." + (thread.isUndecided() ? "place" : "answer") : null,
                open ? CaseClock.marketplace(thread.answerDue()) : null,
                thread.since(),
                open ? null : thread.lastAt());
    }

    private static String state(MessageThread thread) {
        if (thread.joinedInto() != null) {
            return "joined";
        }
        if (thread.isUndecided()) {
            return "undecided";
        }
        return thread.waits() ? "waits" : "answered";
    }

    private static CaseText text(ThreadEntry entry) {
        return new CaseText(
                entry.thread().subjectName(),
                entry.thread().sellerId(),
                part(entry),
                entry.kind() == EntryKind.NOTE ? Visibility.STAFF : Visibility.SELLER,
                words(entry),
                entry.at());
    }

    private static String words(ThreadEntry entry) {
        return Stream.of(entry.words(), entry.subject())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static String part(ThreadEntry entry) {
        return "entry-" + entry.id();
    }
}
