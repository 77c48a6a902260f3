package io.sportello.messages;

import io.sportello.accounts.CurrentUser;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person decides about where messages belong: join, split, leave, and undo it. */
@Service
@Transactional
public class ThreadTriage {

    private final MessageThreads threads;
    private final ThreadEntries entries;
    private final ThreadMoves moves;
    private final HeldThreads held;
    private final ThreadWaiting waiting;
    private final ThreadJournal journal;
    private final ThreadLog log;
    private final CurrentUser user;
    private final Clock clock;

    ThreadTriage(
            MessageThreads threads,
            ThreadEntries entries,
            ThreadMoves moves,
            HeldThreads held,
            ThreadWaiting waiting,
            ThreadJournal journal,
            ThreadLog log,
            CurrentUser user,
            Clock clock) {
        this.threads = threads;
        this.entries = entries;
        this.moves = moves;
        this.held = held;
        this.waiting = waiting;
        this.journal = journal;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** The thread stands by itself. */
    public void keep(Subject subject) {
        MessageThread thread = threads.of(subject);
        thread.decided();
        journal.writeForStaff(thread, "kept", Map.of());
    }

    /**
     * Moves all that stands in a thread into another of the same buyer and order.
     *
     * @return the number of the move, to undo it
     * @throws JoinRefused when they are of two buyers or two orders, or one went up in another already
     */
    public long join(Subject subject, Subject into) {
        List<MessageThread> both = held.hold(List.of(subject, into));
        MessageThread from = both.get(0);
        MessageThread to = both.get(1);
        if (from == to || from.joinedInto() != null || to.joinedInto() != null) {
            throw new JoinRefused("messages.refused.joined");
        }
        if (!to.covers(from)) {
            throw new JoinRefused(from.covers(to) ? "messages.refused.other-way" : "messages.refused.other-buyer");
        }
        ThreadMove move = moves.save(new ThreadMove(ThreadMove.Kind.JOIN, from, to, user.name(), clock.instant()));
        transfer(from.entries(), from, to, move.id());
        from.joinedInto(to.id());
        from.decided();
        journal.writeForStaff(from, "joined", Map.of("into", to.number()));
        journal.writeForStaff(to, "took-over", Map.of("from", from.number()));
        return move.id();
    }

    /**
     * Takes entries out of a thread into one of their own.
     *
     * @return the number of the move, to undo it; its thread is {@link MoveView#to()}
     * @throws JoinRefused when nothing would stay, or nothing would go
     */
    public MoveView split(Subject subject, Collection<Long> entryIds) {
        MessageThread from = held.hold(subject);
        List<ThreadEntry> taken = from.entries().stream()
                .filter(entry -> entryIds.contains(entry.id()))
                .toList();
        if (taken.isEmpty() || taken.size() == from.entries().size()) {
            throw new JoinRefused("messages.refused.nothing-left");
        }
        MessageThread to = threads.save(new MessageThread(from, clock.instant()));
        ThreadMove move = moves.save(new ThreadMove(ThreadMove.Kind.SPLIT, from, to, user.name(), clock.instant()));
        transfer(taken, from, to, move.id());
        journal.writeForStaff(from, "split", Map.of("into", to.number()));
        journal.writeForStaff(to, "split-from", Map.of("from", from.number()));
        return move.view();
    }

    /**
     * Undoes a join or a split.
     *
     * @throws JoinRefused when what it moved was moved on, or it was undone already
     */
    public void undo(long moveId) {
        ThreadMove move = moves.findById(moveId).orElseThrow(() -> new SubjectNotFound("move " + moveId));
        List<MessageThread> both =
                held.hold(List.of(move.from().subjectName(), move.to().subjectName()));
        MessageThread before = both.get(0);
        MessageThread now = both.get(1);
        List<ThreadEntry> moved = entries.findByMoveIdOrderById(moveId);
        if (move.isUndone() || now.joinedInto() != null || moved.isEmpty()) {
            throw new JoinRefused("messages.refused.moved-on");
        }
        if (moved.stream().anyMatch(entry -> !entry.thread().id().equals(now.id()))) {
            throw new JoinRefused("messages.refused.moved-on");
        }
        boolean split = move.kind() == ThreadMove.Kind.SPLIT;
        // what came in after a split goes back as well, so that no message is left in a thread that is gone
        List<ThreadEntry> back = split ? now.entries() : moved;
        move.undo(clock.instant());
        if (!split) {
            before.joinedInto(null);
            if (move.wasUndecided()) {
                before.undecided();
            }
        }
        transfer(back, now, before, null);
        if (split) {
            now.joinedInto(before.id());
        }
        journal.writeForStaff(before, "move-undone", Map.of("other", now.number()));
        journal.writeForStaff(now, "move-undone", Map.of("other", before.number()));
    }

    private void transfer(List<ThreadEntry> moved, MessageThread from, MessageThread to, Long move) {
        Waited fromBefore = from.waited();
        Waited toBefore = to.waited();
        to.takeOver(moved, from, move);
        threads.flush();
        log.moved(moved, from.subjectName());
        waiting.changed(from, fromBefore, "messages.cause.moved", clock.instant());
        waiting.changed(to, toBefore, "messages.cause.moved", clock.instant());
    }

    /** The joins and splits of a thread that can be undone, newest first. */
    @Transactional(readOnly = true)
    public List<MoveView> moves(Subject subject) {
        long id = threads.of(subject).id();
        return Stream.concat(
                        moves.findByToIdAndUndoneAtIsNullOrderByIdDesc(id).stream(),
                        moves.findByFromIdAndUndoneAtIsNullOrderByIdDesc(id).stream())
                .map(ThreadMove::view)
                .toList();
    }
}
