package io.sportello.cases;

import io.sportello.accounts.CurrentUser;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person decides about which matters are one case: join, split, and undo it. */
@Service
@Transactional
public class CaseTriage {

    private final SupportCases cases;
    private final CaseEntries entries;
    private final CaseMoves moves;
    private final HeldCases held;
    private final CaseClocks clocks;
    private final CaseJournal journal;
    private final CaseStanding lines;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseTriage(
            SupportCases cases,
            CaseEntries entries,
            CaseMoves moves,
            HeldCases held,
            CaseClocks clocks,
            CaseJournal journal,
            CaseStanding lines,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.entries = entries;
        this.moves = moves;
        this.held = held;
        this.clocks = clocks;
        this.journal = journal;
        this.lines = lines;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Moves all that stands in a case into another of the same seller.
     *
     * @return the number of the move, to undo it
     * @throws CaseRefused when one of them is solved, or they are of two sellers
     */
    public long join(Subject subject, Subject into) {
        List<SupportCase> both = held.hold(List.of(subject, into));
        SupportCase from = both.get(0);
        SupportCase to = both.get(1);
        if (from == to || !from.sellerId().equals(to.sellerId())) {
            throw new CaseRefused("into", "cases.refused.other-seller");
        }
        if (!from.status().isOpen() || !to.status().isOpen()) {
            throw new CaseRefused("into", "cases.refused.not-open");
        }
        CaseMove move = moves.save(new CaseMove(CaseMove.Kind.JOIN, from, to, user.name(), clock.instant()));
        transfer(from.entries(), from, to, move.id());
        goUp(from, to);
        journal.write(from, "joined", Map.of("into", to.number()));
        journal.write(to, "took-over", Map.of("from", from.number()));
        return move.id();
    }

    /**
     * Takes entries out of a case into one of their own, whose clock counts from the first of them.
     *
     * @param title the new case's subject line
     * @throws CaseRefused when nothing would stay, or nothing would go
     */
    public CaseMoveView split(Subject subject, Collection<Long> entryIds, String title) {
        SupportCase from = held.hold(subject);
        List<CaseEntry> taken = from.entries().stream()
                .filter(entry -> entryIds.contains(entry.id()))
                .toList();
        if (taken.isEmpty() || taken.size() == from.entries().size()) {
            throw new CaseRefused("entries", "cases.refused.nothing-left");
        }
        if (title.isBlank() || title.length() > CaseIntake.LONGEST_TITLE) {
            throw new CaseRefused("title", "cases.refused.title", 1, CaseIntake.LONGEST_TITLE);
        }
        Instant since =
                taken.stream().map(CaseEntry::at).min(Comparator.naturalOrder()).orElseThrow();
        SupportCase to = cases.saveAndFlush(new SupportCase(from, title.strip(), user.name(), since));
        CaseMove move = moves.save(new CaseMove(CaseMove.Kind.SPLIT, from, to, user.name(), clock.instant()));
        transfer(taken, from, to, move.id());
        journal.write(from, "split", Map.of("into", to.number()));
        journal.write(to, "split-from", Map.of("from", from.number()));
        lines.put(from);
        lines.put(to);
        events.publishEvent(new CaseOpened(to.subject()));
        return move.view();
    }

    /**
     * Undoes a join or a split.
     *
     * @throws CaseRefused when what it moved was moved on, it was undone already, or the case has been solved since
     */
    public void undo(long moveId) {
        CaseMove move = moves.findById(moveId).orElseThrow(() -> new SubjectNotFound("move " + moveId));
        List<SupportCase> both =
                held.hold(List.of(move.from().subject(), move.to().subject()));
        SupportCase before = both.get(0);
        SupportCase now = both.get(1);
        List<CaseEntry> moved = entries.findByMoveIdOrderById(moveId);
        if (move.isUndone()
                || moved.isEmpty()
                || moved.stream().anyMatch(entry -> !entry.owner().id().equals(now.id()))) {
            throw new CaseRefused(null, "cases.refused.moved-on");
        }
        move.undo(clock.instant());
        if (move.kind() == CaseMove.Kind.SPLIT) {
            undoSplit(before, now);
        } else {
            undoJoin(before, now, moved);
        }
        journal.write(before, "move-undone", Map.of("other", now.number()));
        journal.write(now, "move-undone", Map.of("other", before.number()));
    }

    /** The joins and splits of a case that can be undone, newest first. */
    @Transactional(readOnly = true)
    public List<CaseMoveView> moves(Subject subject) {
        return moves.standing(cases.of(subject).id()).stream()
                .map(CaseMove::view)
                .toList();
    }

    /** What came in after the split goes back as well, so that nothing is left in a case that is gone. */
    private void undoSplit(SupportCase before, SupportCase now) {
        if (!now.status().isOpen() || !before.status().isOpen()) {
            throw new CaseRefused(null, "cases.refused.not-open");
        }
        transfer(now.entries(), now, before, null);
        goUp(now, before);
    }

    private void undoJoin(SupportCase before, SupportCase now, List<CaseEntry> moved) {
        if (before.status() != CaseStatus.JOINED) {
            throw new CaseRefused(null, "cases.refused.moved-on");
        }
        transfer(moved, now, before, null);
        before.comeBack(clock.instant());
        clocks.undo(before, "cases.cause.came-back", clock.instant());
        lines.put(before);
        lines.put(now);
        events.publishEvent(new CaseOpened(before.subject()));
    }

    private void goUp(SupportCase from, SupportCase to) {
        from.joinInto(to, clock.instant());
        clocks.stop(from, "cases.cause.joined", clock.instant());
        lines.put(from);
        lines.put(to);
        events.publishEvent(new CaseStepped(from.subject(), CaseStepped.Step.JOINED));
    }

    private void transfer(List<CaseEntry> moved, SupportCase from, SupportCase to, Long move) {
        to.takeOver(moved, from, move);
        cases.flush();
        moved.forEach(entry -> lines.moved(from, to, entry));
    }
}
