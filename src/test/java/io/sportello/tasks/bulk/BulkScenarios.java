package io.sportello.tasks.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.MovableClock;
import io.sportello.accounts.As;
import io.sportello.accounts.Colleague;
import io.sportello.accounts.Role;
import io.sportello.accounts.SellerFixture;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntryView;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.tasks.Drill;
import io.sportello.tasks.TaskQuery;
import io.sportello.tasks.TaskQuery.Who;
import io.sportello.tasks.TaskRefused;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Changing many tasks at once, on either database. */
abstract class BulkScenarios {

    private static final As.Person OF_AURORA = new As.Person(
            "olmo@sportello.example", Role.SUPPORT, Set.of("support"), Set.of(SellerFixture.AURORA), Locale.ENGLISH);

    @Autowired
    BulkChanges changes;

    @Autowired
    BulkItems items;

    @Autowired
    BulkPreview preview;

    @Autowired
    BulkForm form;

    @Autowired
    BulkAssignees assignees;

    @Autowired
    Tasks tasks;

    @Autowired
    Journal journal;

    @Autowired
    Drill drill;

    @Autowired
    MovableClock clock;

    @Autowired
    SellerFixture sellers;

    private final List<TaskView> some = new ArrayList<>();
    private String series;

    @BeforeEach
    void fourTasksOfWhichMarekHasOne() {
        sellers.twoSellers();
        sellers.colleague(As.MAREK);
        sellers.colleague(As.LIVIA);
        series = "bulk" + System.nanoTime();
        for (int i = 0; i < 4; i++) {
            some.add(drill.begin(new Subject("drill", "A-" + series + "-" + i)));
        }
        As.supportLead(() -> tasks.claim(some.get(3).id()));
    }

    @Test
    void claimsWhatIsFreeAndSaysWhyTheRestStays() {
        long id = prepare(BulkAction.CLAIM);
        assertThat(assignees()).containsExactly(null, null, null, As.MAREK.email());
        assertThat(As.support(() -> preview.lines(changes.get(id))))
                .extracting(BulkPreview.Line::obstacle)
                .containsExactly(null, null, null, "tasks.bulk.will.held");

        run(id, null);

        String me = As.LIVIA.email();
        assertThat(assignees()).containsExactly(me, me, me, As.MAREK.email());
        assertThat(outcomes(id)).isEqualTo(Map.of(BulkOutcome.DONE, 3, BulkOutcome.REFUSED, 1, BulkOutcome.WAITING, 0));
        BulkItem refused = As.support(() -> items.first(id, 1)).get(0);
        assertThat(refused.taskId()).isEqualTo(some.get(3).id());
        assertThat(refused.message()).contains(As.MAREK.email()).contains("Nothing was changed");
    }

    @Test
    void takesBackWhatItDidAndNothingThatWasChangedSince() {
        long id = prepare(BulkAction.CLAIM);
        run(id, null);
        As.supportLead(() -> tasks.assign(some.get(0).id(), As.MAREK.email()));

        long undo = As.support(() -> changes.undo(id));
        step(undo);

        assertThat(assignees()).containsExactly(As.MAREK.email(), null, null, As.MAREK.email());
        assertThat(outcomes(undo)).containsEntry(BulkOutcome.DONE, 2).containsEntry(BulkOutcome.REFUSED, 1);
        assertThatThrownBy(() -> As.support(() -> changes.undo(id))).isInstanceOf(TaskRefused.class);
        assertThatThrownBy(() -> As.support(() -> changes.undo(undo))).isInstanceOf(TaskRefused.class);
    }

    @Test
    void assignsAndGivesEachBackToWhoHadIt() {
        long id = prepare(BulkAction.ASSIGN);
        run(id, As.MAREK.email());
        assertThat(assignees()).containsOnly(As.MAREK.email());

        step(As.support(() -> changes.undo(id)));

        assertThat(assignees()).containsExactly(null, null, null, As.MAREK.email());
    }

    @Test
    void offersWhoMaySeeAllTheSellersOfTheTasksAndIsInTheirGroup() {
        sellers.colleague(As.TADEO);
        sellers.colleague(OF_AURORA);
        assertThat(offered(prepare(BulkAction.ASSIGN)))
                .contains(As.LIVIA.email(), As.MAREK.email(), OF_AURORA.email())
                .doesNotContain(As.TADEO.email());

        some.add(drill.begin(Drill.nordlichts()));

        assertThat(offered(prepare(BulkAction.ASSIGN)))
                .contains(As.LIVIA.email(), As.MAREK.email())
                .doesNotContain(As.TADEO.email(), OF_AURORA.email());
    }

    @Test
    void prioritisesAndPutsEachPriorityBack() {
        As.support(() -> tasks.prioritise(some.get(0).id(), 20));
        long id = prepare(BulkAction.PRIORITISE);
        run(id, "90");
        assertThat(now()).extracting(TaskView::priority).containsOnly(90);

        step(As.support(() -> changes.undo(id)));

        assertThat(now()).extracting(TaskView::priority).containsExactly(20, 50, 50, 50);
    }

    @Test
    void snoozesInTheReadersZoneAndWakesAgain() {
        long id = prepare(BulkAction.SNOOZE);
        LocalDateTime morning = LocalDateTime.ofInstant(clock.instant(), ZoneId.of("Europe/Rome"))
                .plusDays(1)
                .withNano(0);
        run(id, morning.toString());
        assertThat(now())
                .extracting(TaskView::snoozedUntil)
                .startsWith(morning.atZone(ZoneId.of("Europe/Rome")).toInstant())
                .endsWith((Instant) null);

        step(As.support(() -> changes.undo(id)));

        assertThat(now()).extracting(TaskView::snoozedUntil).containsOnlyNulls();
    }

    @Test
    void setsWhenToLookAgainAndPutsEachBackToWhatItWas() {
        Instant own = clock.instant().plus(Duration.ofHours(3));
        As.support(() -> tasks.followUp(some.get(0).id(), own));
        Instant before = now().get(0).followUp();
        long id = prepare(BulkAction.FOLLOW_UP);
        LocalDateTime morning = LocalDateTime.ofInstant(clock.instant(), ZoneId.of("Europe/Rome"))
                .plusDays(1)
                .withNano(0);
        run(id, morning.toString());
        Instant at = morning.atZone(ZoneId.of("Europe/Rome")).toInstant();
        assertThat(now()).extracting(TaskView::followUp).containsExactly(at, at, at, null);

        step(As.support(() -> changes.undo(id)));

        assertThat(now()).extracting(TaskView::followUp).containsExactly(before, null, null, null);
        long clear = prepare(BulkAction.FOLLOW_UP);
        run(clear, "");
        assertThat(now()).extracting(TaskView::followUp).containsOnlyNulls();
    }

    @Test
    void writesOneNoteInEachJournalAndTakesEachBack() {
        long id = prepare(BulkAction.NOTE);
        run(id, "Carrier on strike until Thursday.");

        for (TaskView task : some) {
            assertThat(As.support(() -> journal.entries(task.subject())))
                    .extracting(JournalEntryView::what)
                    .contains("journal.task-noted");
        }

        step(As.support(() -> changes.undo(id)));

        for (TaskView task : some) {
            assertThat(As.support(() -> journal.entries(task.subject())))
                    .extracting(JournalEntryView::text)
                    .contains("Taken back by whoever wrote it")
                    .noneMatch(text -> text.contains("Carrier"));
        }
    }

    @Test
    void completesByOneAnswerWhereTheFormSaysThatItMayAndTakesItBack() {
        long id = prepare(BulkAction.COMPLETE);
        assertThat(As.support(() -> form.isThere(id))).isTrue();

        As.run(As.LIVIA, () -> form.complete(id, Map.of("decision", "accept")));
        step(id);

        assertThat(outcomes(id)).containsEntry(BulkOutcome.DONE, 3).containsEntry(BulkOutcome.REFUSED, 1);
        Instant minute = clock.instant().plusSeconds(60);
        assertThat(now()).extracting(TaskView::heldUntil).containsExactly(minute, minute, minute, null);

        long undo = As.support(() -> changes.undo(id));
        As.support(() -> tasks.carryOut(some.get(0).id()));
        step(undo);

        assertThat(now()).extracting(TaskView::heldUntil).containsOnlyNulls();
        assertThat(now()).extracting(TaskView::completedBy).containsExactly(As.LIVIA.email(), null, null, null);
        assertThat(outcomes(undo)).containsEntry(BulkOutcome.DONE, 2).containsEntry(BulkOutcome.REFUSED, 1);
    }

    @Test
    void completesNothingByAnAnswerThatTheFormRefuses() {
        long id = prepare(BulkAction.COMPLETE);

        As.run(As.LIVIA, () -> form.complete(id, Map.of("decision", "no such decision")));
        step(id);

        assertThat(outcomes(id)).containsEntry(BulkOutcome.REFUSED, 4);
        assertThat(now()).extracting(TaskView::completed).containsOnlyNulls();
        assertThat(As.support(() -> items.first(id, 1)).get(0).message()).contains("decision");
    }

    @Test
    void asksForOneKindOfTask() {
        As.support(() -> tasks.complete(some.get(0).id(), Map.of("decision", "accept")));
        long id = As.support(() -> changes.prepare(
                BulkAction.COMPLETE,
                List.of(drill.open(some.get(0).subject()).id(), some.get(1).id()),
                "view=due"));

        assertThat(As.support(() -> form.isThere(id))).isFalse();
        assertThatThrownBy(() -> As.support(() -> form.form(id))).isInstanceOf(TaskRefused.class);
    }

    @Test
    void meansEveryTaskOfTheListWhenAskedForAll() {
        TaskQuery query = TaskQuery.open(Who.MY_GROUPS).matching(series);

        long id = As.support(() -> changes.prepareAll(BulkAction.CLAIM, query, "view=due"));

        assertThat(outcomes(id)).containsEntry(BulkOutcome.WAITING, 4);
    }

    @Test
    void leavesTheRestWhenItIsStopped() {
        long id = prepare(BulkAction.CLAIM);
        As.run(As.LIVIA, () -> changes.start(id, null));
        As.run(As.LIVIA, () -> changes.stop(id));

        step(id);

        assertThat(outcomes(id)).containsEntry(BulkOutcome.WAITING, 4);
        assertThat(assignees()).containsExactly(null, null, null, As.MAREK.email());
    }

    @Test
    void refusesATaskOfAnotherSellerAsIfThereWereNone() {
        As.Person nordlichts = As.supportOf(SellerFixture.NORDLICHT);
        long id = As.call(nordlichts, () -> changes.prepare(BulkAction.CLAIM, ids(), "view=due"));
        As.run(nordlichts, () -> changes.start(id, null));
        As.run(nordlichts, () -> changes.step(id));

        assertThat(As.call(nordlichts, () -> preview.lines(changes.get(id))))
                .extracting(BulkPreview.Line::task)
                .containsOnlyNulls();
        assertThat(assignees()).containsExactly(null, null, null, As.MAREK.email());
    }

    @Test
    void isItsOwnersOnly() {
        long id = prepare(BulkAction.CLAIM);

        assertThatThrownBy(() -> As.supportLead(() -> changes.get(id))).isInstanceOf(SubjectNotFound.class);
        assertThatThrownBy(() -> As.supportLead(() -> changes.undo(id))).isInstanceOf(SubjectNotFound.class);
    }

    @Test
    void refusesWhatCantBeMeant() {
        assertThatThrownBy(() -> As.support(() -> changes.prepare(BulkAction.CLAIM, List.of(), "")))
                .isInstanceOf(TaskRefused.class);
        for (String wrong : List.of("", "x", "-1", "1000")) {
            long id = prepare(BulkAction.PRIORITISE);
            assertThatThrownBy(() -> As.run(As.LIVIA, () -> changes.start(id, wrong)))
                    .isInstanceOf(TaskRefused.class);
        }
        long snooze = prepare(BulkAction.SNOOZE);
        assertThatThrownBy(() -> As.run(As.LIVIA, () -> changes.start(snooze, "tomorrow")))
                .isInstanceOf(TaskRefused.class);
    }

    @Test
    void forgetsItAfterAMonth() {
        long id = prepare(BulkAction.CLAIM);
        clock.advance(Duration.ofDays(31));

        prepare(BulkAction.CLAIM);

        assertThatThrownBy(() -> As.support(() -> changes.get(id))).isInstanceOf(SubjectNotFound.class);
    }

    private List<String> offered(long id) {
        return As.support(() -> assignees.of(id)).stream().map(Colleague::email).toList();
    }

    private long prepare(BulkAction action) {
        return As.support(() -> changes.prepare(action, ids(), "view=due"));
    }

    private void run(long id, String argument) {
        As.run(As.LIVIA, () -> changes.start(id, argument));
        step(id);
    }

    private void step(long id) {
        for (int i = 0; i < 20 && As.support(() -> changes.get(id)).state() == BulkState.RUNNING; i++) {
            As.run(As.LIVIA, () -> changes.step(id));
        }
    }

    private Map<BulkOutcome, Integer> outcomes(long id) {
        return items.counts(id);
    }

    private List<String> ids() {
        return some.stream().map(TaskView::id).toList();
    }

    private List<TaskView> now() {
        return some.stream().map(task -> As.support(() -> tasks.get(task.id()))).toList();
    }

    private List<String> assignees() {
        return now().stream().map(TaskView::assignee).toList();
    }
}
