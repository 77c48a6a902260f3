package io.sportello.cases;

import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.clocks.ClockKind;
import io.sportello.clocks.Clocks;
import io.sportello.clocks.Counting;
import io.sportello.clocks.LedgerEventType;
import io.sportello.clocks.Reckoning;
import io.sportello.clocks.Stretch;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Rebuilds one case and its clock as of then, from what happened to it, in the caller's transaction. */
@Component
class HistoryRebuild {

    private final SupportCases cases;
    private final CaseHistories histories;
    private final CaseWriter writer;
    private final CaseJournal journal;
    private final CaseStanding lines;
    private final Clocks clocks;
    private final Policies policies;
    private final Sellers sellers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HistoryRebuild(
            SupportCases cases,
            CaseHistories histories,
            CaseWriter writer,
            CaseJournal journal,
            CaseStanding lines,
            Clocks clocks,
            Policies policies,
            Sellers sellers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.histories = histories;
        this.writer = writer;
        this.journal = journal;
        this.lines = lines;
        this.clocks = clocks;
        this.policies = policies;
        this.sellers = sellers;
        this.events = events;
        this.clock = clock;
    }

    /** @param happened in the order in which it happened; at least one */
    void rebuild(HistoryImport file, String key, List<StagedEvent> happened) {
        Instant opened = happened.get(0).at();
        CaseTerms terms = terms(file, opened);
        SupportCase owner = open(file, key, opened);
        Counting counting = clocks.counting(file.sellerId(), ClockKind.HOUSE);
        owner.route(terms, counting.add(opened, Duration.ofHours(terms.firstAnswerHours())));
        HistoryReplay replay = new HistoryReplay(owner, clocks, terms);
        happened.forEach(event -> step(owner, replay, event));
        HistoryFigures figures = figures(owner, happened.size(), counting);
        boolean goesOn = replay.end(clock.instant());
        histories.save(new CaseHistory(owner, file.getId(), key, figures));
        journal.write(owner, "imported", Map.of("name", key, "events", happened.size(), "opened", opened));
        lines.put(owner);
        if (goesOn) {
            events.publishEvent(new CaseOpened(owner.subject()));
        }
    }

    private CaseTerms terms(HistoryImport file, Instant opened) {
        Question question = Question.of(
                CaseTerms.POLICY,
                null,
                file.sellerId(),
                Map.of("category", file.category().name()));
        return CaseTerms.of(policies.preview(question, opened));
    }

    private SupportCase open(HistoryImport file, String key, Instant opened) {
        String marketplace =
                sellers.find(file.sellerId()).map(SellerView::marketplace).orElse("");
        NewCase asked = new NewCase(
                file.sellerId(), file.category(), key, "", null, null, null, null, CaseOrigin.IMPORT, List.of());
        return cases.saveAndFlush(
                new SupportCase(asked, marketplace, file.view().receivedBy(), opened));
    }

    private void step(SupportCase owner, HistoryReplay replay, StagedEvent event) {
        replay.take(event);
        journal.writeForStaff(
                owner, "imported-event", Map.of("activity", event.activity(), "at", event.at(), "who", event.actor()));
        if (!event.details().isBlank()) {
            Said said = new Said(CaseEntryKind.NOTE, event.actor(), event.at());
            writer.write(owner, said, event.activity() + "\n" + event.details(), List.of());
        }
    }

    private HistoryFigures figures(SupportCase owner, int happened, Counting counting) {
        CaseView view = owner.view();
        Instant now = clock.instant();
        List<Reckoning> rounds = Reckoning.rounds(clocks.ledger(owner.subject(), ClockKind.HOUSE), counting);
        Instant answered = view.firstAnsweredAt();
        Instant answerEnd = answered == null ? now : answered;
        return new HistoryFigures(
                happened,
                answered == null ? null : Duration.between(view.openedAt(), answered),
                answered == null ? null : counting.between(view.openedAt(), answered),
                answerEnd.isAfter(view.firstAnswerDue()),
                rounds.stream().map(round -> round.counted(counting, now)).reduce(Duration.ZERO, Duration::plus),
                rounds.stream().map(round -> paused(round, now)).reduce(Duration.ZERO, Duration::plus),
                view.reopened(),
                view.resolvedAt() != null,
                rounds.stream().anyMatch(round -> round.late(now)));
    }

    private static Duration paused(Reckoning round, Instant now) {
        return round.stretches().stream()
                .filter(stretch -> !stretch.idle() && stretch.event().type() == LedgerEventType.PAUSED)
                .map(stretch -> Duration.between(stretch.event().at(), until(stretch, now)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Instant until(Stretch stretch, Instant now) {
        return stretch.until() == null ? now : stretch.until();
    }
}
