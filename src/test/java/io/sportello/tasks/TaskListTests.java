package io.sportello.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskQuery.Who;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Order, pages and filters of the work list. */
@SportelloTest
class TaskListTests {

    @Autowired
    Tasks tasks;

    @Autowired
    Drill drill;

    @Autowired
    MovableClock clock;

    @Autowired
    SellerFixture sellers;

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
        assertThat(As.compliance(() -> tasks.count(query(Who.MY_GROUPS)).number())).isZero();
        assertThat(As.compliance(() -> tasks.count(query(Who.ANYBODY)).number())).isEqualTo(3);
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
