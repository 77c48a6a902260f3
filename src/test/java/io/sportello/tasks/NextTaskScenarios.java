package io.sportello.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.MovableClock;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.policies.Decision;
import io.sportello.policies.Policies;
import io.sportello.subjects.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Taking the next task, by the real rule, on either database. */
abstract class NextTaskScenarios {

    @Autowired
    NextTask next;

    @Autowired
    Tasks tasks;

    @Autowired
    Policies policies;

    @Autowired
    Drill drill;

    @Autowired
    MovableClock clock;

    @Autowired
    SellerFixture sellers;

    private final List<Subject> begun = new ArrayList<>();

    @BeforeEach
    void nothingElseIsFree() {
        sellers.twoSellers();
        As.supportLead(() -> {
            for (TaskPage page = free(); !page.tasks().isEmpty(); page = free()) {
                page.tasks().forEach(task -> tasks.claim(task.id()));
            }
            return null;
        });
    }

    private TaskPage free() {
        return tasks.find(TaskQuery.open(TaskQuery.Who.UNASSIGNED), null, 100);
    }

    @AfterEach
    void leavesNothing() {
        begun.forEach(drill::withdraw);
    }

    @Test
    void takesWhatTheRuleSaysIsMostUrgent() {
        TaskView never = begin(null);
        TaskView inThreeHours = begin(in(3));
        TaskView urgentInTwoHours = begin(in(2));
        TaskView late = begin(in(-1));
        TaskView escalated = begin(in(20));
        As.support(() -> tasks.prioritise(urgentInTwoHours.id(), 80));
        As.support(() -> tasks.prioritise(escalated.id(), 80));

        assertThat(List.of(take(), take(), take(), take(), take()))
                .extracting(Optional::get)
                .extracting(TaskView::id)
                .containsExactly(late.id(), urgentInTwoHours.id(), inThreeHours.id(), escalated.id(), never.id());
        assertThat(take()).isEmpty();
    }

    @Test
    void takesOfEquallyUrgentOnesWhatIsDueFirst() {
        begin(in(3));
        TaskView first = begin(in(2));

        assertThat(take()).map(TaskView::id).contains(first.id());
    }

    @Test
    void storesWhyThisOne() {
        TaskView late = begin(in(-1));

        take();

        List<Decision> decisions = As.support(() -> policies.decisions(late.subject()));
        assertThat(decisions).hasSize(1);
        assertThat(decisions.get(0).policy()).isEqualTo("next-task");
        assertThat(decisions.get(0).integer("urgency")).isEqualTo(90);
    }

    @Test
    void takesNothingThatSleepsOrIsAnotherGroupsOrAnotherSellers() {
        TaskView asleep = begin(in(48));
        As.support(() -> tasks.snooze(asleep.id(), in(5)));

        assertThat(take()).isEmpty();
        As.Person stranger = new As.Person(
                "stranger@sportello.example", As.LIVIA.role(), Set.of("no-such-group"), Set.of(), As.LIVIA.locale());
        begin(in(1));
        assertThat(As.call(stranger, () -> next.take(null))).isEmpty();
        assertThat(As.call(As.supportOf(SellerFixture.NORDLICHT), () -> next.take(null)))
                .isEmpty();
    }

    @Test
    void givesNoTaskToTwo() throws Exception {
        int people = 8;
        int each = 4;
        for (int i = 0; i < people * each; i++) {
            begin(in(1 + i % 3));
        }
        ExecutorService desks = Executors.newFixedThreadPool(people);
        List<Future<List<String>>> taken = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            As.Person person = new As.Person(
                    "desk" + i + "@sportello.example",
                    As.LIVIA.role(),
                    As.LIVIA.groups(),
                    As.LIVIA.sellers(),
                    As.LIVIA.locale());
            taken.add(desks.submit(() -> takeAll(person)));
        }
        List<String> all = new ArrayList<>();
        for (Future<List<String>> one : taken) {
            all.addAll(one.get());
        }
        desks.shutdown();

        assertThat(all).doesNotHaveDuplicates().hasSize(people * each);
    }

    private List<String> takeAll(As.Person person) {
        List<String> mine = new ArrayList<>();
        Optional<TaskView> task = As.call(person, () -> next.take(null));
        while (task.isPresent()) {
            assertThat(task.get().assignee()).isEqualTo(person.email());
            mine.add(task.get().id());
            task = As.call(person, () -> next.take(null));
        }
        return mine;
    }

    private Optional<TaskView> take() {
        return As.support(() -> next.take(null));
    }

    private TaskView begin(Instant due) {
        Subject subject = Drill.auroras();
        begun.add(subject);
        return drill.begin(subject, due);
    }

    private Instant in(int hours) {
        return clock.instant().plus(Duration.ofHours(hours));
    }
}
