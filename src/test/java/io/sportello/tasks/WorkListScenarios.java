package io.sportello.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.MovableClock;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskQuery.Who;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Order, pages, filters and marks of the work list, on either database. */
abstract class WorkListScenarios {

    @Autowired
    Tasks tasks;

    @Autowired
    Drill drill;

    @Autowired
    MovableClock clock;

    @Autowired
    SellerFixture sellers;

    @Autowired
    TaskPriorities priorities;

    @Autowired
    TransactionTemplate transaction;

    private String series;

    @BeforeEach
    void aSeriesOfItsOwn() {
        sellers.twoSellers();
        series = "s" + Drill.auroras().id().substring(2) + "x";
    }

    @Test
    void showsWhatIsDueNextFirstAndWhatIsNeverDueLast() {
        TaskView never = aurora(1, null);
        TaskView later = aurora(2, in(20));
        TaskView soon = aurora(3, in(2));
        TaskView overdue = aurora(4, in(-1));

        assertThat(list(open())).containsExactly(overdue, soon, later, never);
        assertThat(list(open().late())).containsExactly(overdue);
        assertThat(list(open().before(clock.instant().plus(Duration.ofHours(4)))))
                .containsExactly(overdue, soon);
        assertThat(As.support(() -> tasks.count(open().late()).number())).isEqualTo(1);
    }

    @Test
    void neitherRepeatsNorSkipsRowsWhileOthersComeAndGo() {
        List<TaskView> before = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            // several of the same due date, so that only the id tells them apart
            before.add(aurora(i, i % 5 == 4 ? null : in(i / 5 + 1)));
        }
        List<TaskView> seen = new ArrayList<>();
        String cursor = null;
        int number = 100;
        do {
            String after = cursor;
            TaskPage page = As.support(() -> tasks.find(open(), after, 4));
            seen.addAll(page.tasks());
            cursor = page.next();
            aurora(number++, in(0));
            TaskView gone = seen.get(0);
            if (number == 102) {
                drill.withdraw(gone.subject());
            }
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void pagesThroughFinishedTasksLatestFirst() {
        for (int i = 0; i < 5; i++) {
            TaskView task = aurora(i, null);
            clock.advance(Duration.ofMinutes(i / 2));
            drill.withdraw(task.subject());
        }
        TaskQuery query = TaskQuery.finished(Who.ANYBODY).matching(series);

        TaskPage first = As.support(() -> tasks.find(query, null, 3));
        TaskPage second = As.support(() -> tasks.find(query, first.next(), 3));

        assertThat(second.next()).isNull();
        List<TaskView> all = new ArrayList<>(first.tasks());
        all.addAll(second.tasks());
        assertThat(all).hasSize(5).extracting(TaskView::id).doesNotHaveDuplicates();
        assertThat(all).extracting(TaskView::completed).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void tellsMineMyGroupsAndUnassignedApart() {
        TaskView mine = aurora(1, in(1));
        TaskView mareks = aurora(2, in(2));
        TaskView nobodys = aurora(3, in(3));
        As.support(() -> tasks.claim(mine.id()));
        As.supportLead(() -> tasks.claim(mareks.id()));

        assertThat(ids(query(Who.MINE))).containsExactly(mine.id());
        assertThat(ids(query(Who.UNASSIGNED))).containsExactly(nobodys.id());
        assertThat(ids(query(Who.MY_GROUPS))).containsExactly(mine.id(), mareks.id(), nobodys.id());
        assertThat(As.compliance(() -> tasks.count(query(Who.MY_GROUPS)).number()))
                .isZero();
        assertThat(As.compliance(() -> tasks.count(query(Who.ANYBODY)).number()))
                .isEqualTo(3);
    }

    @Test
    void filtersBySellerMarketplaceTaskAndWords() {
        TaskView italian = aurora(1, in(1));
        TaskView german = drill.begin(new Subject("drill", "N-" + series + "-2"), in(2));

        assertThat(list(open().of(SellerFixture.AURORA, null))).containsExactly(italian);
        assertThat(list(open().of(null, "DE"))).containsExactly(german);
        assertThat(list(open().at("task-drill", "drill-decide"))).containsExactly(italian, german);
        assertThat(list(open().at(null, "drill-prove"))).isEmpty();
        assertThat(list(TaskQuery.open(Who.ANYBODY).matching("LAMP 100% off a-" + series)))
                .containsExactly(italian);
        assertThat(list(TaskQuery.open(Who.ANYBODY).matching("407-N-" + series)))
                .containsExactly(german);
        assertThat(list(TaskQuery.open(Who.ANYBODY).matching("drill/N-" + series)))
                .containsExactly(german);
        assertThat(list(TaskQuery.open(Who.ANYBODY).matching("1000% " + series)))
                .isEmpty();
    }

    @Test
    void findsWholeWordsAndTheBeginningOfTheLastOne() {
        TaskView task = aurora(1, in(1));

        assertThat(found(series + " lam")).containsExactly(task);
        assertThat(found("lamp " + series.substring(0, series.length() - 1))).contains(task);
        assertThat(found("lam " + series)).isEmpty();
        assertThat(found("LÀMP, " + series + "!")).containsExactly(task);
        assertThat(found(series + " ' & | ! :* \\ % _ ")).containsExactly(task);
    }

    @Test
    void findsNumbersByHowTheyBegin() {
        TaskView task = aurora(71_234, in(1));

        assertThat(found(series + " 712")).containsExactly(task);
        assertThat(found(series + " 71")).isEmpty();
    }

    @Test
    void ordersByWhatIsToBeFollowedUpFirst() {
        TaskView never = aurora(1, in(1));
        TaskView later = aurora(2, in(2));
        TaskView soon = aurora(3, in(3));
        As.support(() -> tasks.followUp(later.id(), in(9)));
        As.support(() -> tasks.followUp(soon.id(), in(8)));

        assertThat(ids(open().by(TaskOrder.FOLLOW_UP, false))).containsExactly(soon.id(), later.id(), never.id());
    }

    @Test
    void ordersEitherWayAndPagesInEveryOrder() {
        for (int i = 0; i < 9; i++) {
            TaskView task = aurora(i, i % 4 == 3 ? null : in(i % 3));
            As.support(() ->
                    tasks.prioritise(task.id(), 10 * Math.floorMod(task.id().hashCode(), 3)));
            if (i % 3 == 1) {
                int hours = 9 - i;
                As.support(() -> tasks.followUp(task.id(), in(hours)));
            }
        }
        for (TaskOrder order : TaskOrder.values()) {
            for (boolean reversed : List.of(false, true)) {
                TaskQuery query = order == TaskOrder.COMPLETED ? finished() : open();
                List<String> whole = ids(query.by(order, reversed));

                assertThat(paged(query.by(order, reversed)))
                        .as(order + " " + reversed)
                        .isEqualTo(whole);
                assertThat(ids(query.by(order, !reversed)))
                        .as(order + " the other way")
                        .isEqualTo(backwards(whole));
            }
        }
    }

    @Test
    void mergesTheListsOfSeveralGroupsIntoTheOrderOfOne() {
        for (int i = 0; i < 8; i++) {
            TaskView task = aurora(i, in(1 + i % 3));
            As.support(() ->
                    tasks.prioritise(task.id(), 10 * Math.floorMod(task.id().hashCode(), 2)));
            if (i % 2 == 0) {
                As.support(() -> tasks.complete(task.id(), Map.of("decision", "accept")));
            }
        }
        Set<String> groups = Set.of("support", "support-leads");
        for (TaskOrder order : List.of(TaskOrder.DUE, TaskOrder.PRIORITY, TaskOrder.AMOUNT, TaskOrder.CREATED)) {
            for (boolean reversed : List.of(false, true)) {
                List<String> whole = everything(TaskQuery.open(Who.ANYBODY).by(order, reversed), 200).stream()
                        .filter(task -> groups.contains(task.candidateGroup()))
                        .map(TaskView::id)
                        .toList();

                assertThat(everything(TaskQuery.open(Who.MY_GROUPS).by(order, reversed), 7))
                        .as(order + " " + reversed)
                        .extracting(TaskView::id)
                        .containsExactlyElementsOf(whole);
            }
        }
    }

    private List<TaskView> everything(TaskQuery query, int size) {
        List<TaskView> all = new ArrayList<>();
        String cursor = null;
        do {
            String after = cursor;
            TaskPage page = As.supportLead(() -> tasks.find(query, after, size));
            all.addAll(page.tasks());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private List<String> paged(TaskQuery query) {
        List<String> all = new ArrayList<>();
        String cursor = null;
        do {
            String after = cursor;
            TaskPage page = As.support(() -> tasks.find(query, after, 2));
            page.tasks().forEach(task -> all.add(task.id()));
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private static List<String> backwards(List<String> list) {
        List<String> other = new ArrayList<>(list);
        Collections.reverse(other);
        return other;
    }

    @Test
    void putsTheHighestPriorityFirstAndOfEqualOnesWhatIsDueFirst() {
        TaskView low = aurora(1, in(1));
        TaskView later = aurora(2, in(9));
        TaskView sooner = aurora(3, in(2));
        As.support(() -> tasks.prioritise(low.id(), 10));
        As.support(() -> tasks.prioritise(later.id(), 90));
        As.support(() -> tasks.prioritise(sooner.id(), 90));

        assertThat(ids(open().by(TaskOrder.PRIORITY, false))).containsExactly(sooner.id(), later.id(), low.id());
    }

    @Test
    void letsATaskSleepUntilItsTime() {
        TaskView task = aurora(1, in(48));

        As.support(() -> tasks.snooze(task.id(), in(5)));
        assertThat(ids(open())).isEmpty();
        assertThat(ids(open().sleeping())).containsExactly(task.id());

        clock.advance(Duration.ofHours(5));
        assertThat(ids(open())).containsExactly(task.id());
        assertThat(ids(open().sleeping())).isEmpty();
    }

    @Test
    void wakesATaskThatIsRaised() {
        TaskView task = aurora(1, in(48));
        As.support(() -> tasks.snooze(task.id(), in(5)));

        transaction.executeWithoutResult(status -> As.system(() -> {
            priorities.raise(List.of(task.subject()), 90);
            return null;
        }));

        assertThat(ids(open())).containsExactly(task.id());
    }

    @Test
    void letsNoTaskSleepBeyondItsDeadlineOrIntoThePast() {
        TaskView task = aurora(1, in(4));

        for (Instant until : List.of(in(5), in(0), in(-1), in(24 * 400))) {
            assertThatThrownBy(() -> As.support(() -> tasks.snooze(task.id(), until)))
                    .isInstanceOf(TaskRefused.class);
        }
        assertThat(ids(open())).containsExactly(task.id());
    }

    @Test
    void countsNoFurtherThanItsBound() {
        for (int i = 0; i < 3; i++) {
            aurora(i, null);
        }

        assertThat(As.support(() -> tasks.count(open()))).isEqualTo(new TaskCount(3, false));
        assertThat(TaskCount.of(Tasks.MOST_COUNTED + 1, Tasks.MOST_COUNTED))
                .isEqualTo(new TaskCount(Tasks.MOST_COUNTED, true));
    }

    @Test
    void tellsWhichOfSomeTasksStandBeforeThePagesEnd() {
        TaskView first = aurora(1, in(1));
        TaskView second = aurora(2, in(2));
        TaskView third = aurora(3, in(3));
        String afterTwo = As.support(() -> tasks.find(open(), null, 2)).next();
        List<String> some = List.of(first.id(), third.id(), "no-such-task");

        assertThat(As.support(() -> tasks.among(open(), some, afterTwo))).isEqualTo(1);
        assertThat(As.support(() -> tasks.among(open(), some, null))).isEqualTo(2);
        assertThat(As.support(() -> tasks.get(List.of(second.id(), "no-such-task"))))
                .extracting(TaskView::id)
                .containsExactly(second.id());
    }

    @Test
    void showsStaffOfOneSellerOnlyThatSellersTasks() {
        TaskView own = aurora(1, null);
        drill.begin(new Subject("drill", "N-" + series + "-2"));

        assertThat(As.call(As.supportOf(SellerFixture.AURORA), () -> tasks.find(open(), null, 10))
                        .tasks())
                .containsExactly(own);
    }

    @Test
    void refusesACursorThatIsNotItsOwn() {
        for (String cursor : List.of("x", "AAAA", "%%%", "bm90LWEtZGF0ZSB4")) {
            assertThatIllegalArgumentException().isThrownBy(() -> As.support(() -> tasks.find(open(), cursor, 10)));
        }
    }

    private TaskView aurora(int number, Instant due) {
        return drill.begin(new Subject("drill", "A-" + series + "-" + number), due);
    }

    private Instant in(int hours) {
        return clock.instant().plus(Duration.ofHours(hours));
    }

    private List<TaskView> found(String words) {
        return list(TaskQuery.open(Who.ANYBODY).matching(words));
    }

    private TaskQuery finished() {
        list(open()).forEach(task -> {
            clock.advance(Duration.ofMinutes(1));
            drill.withdraw(task.subject());
        });
        return TaskQuery.finished(Who.ANYBODY).matching(series);
    }

    private TaskQuery open() {
        return query(Who.ANYBODY);
    }

    private TaskQuery query(Who who) {
        return TaskQuery.open(who).matching(series);
    }

    private List<TaskView> list(TaskQuery query) {
        return As.support(() -> tasks.find(query, null, 100)).tasks();
    }

    private List<String> ids(TaskQuery query) {
        return list(query).stream().map(TaskView::id).toList();
    }
}
