package io.sportello.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.EngineJobs;
import io.sportello.MovableClock;
import io.sportello.accounts.As;
import io.sportello.accounts.Role;
import io.sportello.accounts.SellerFixture;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntryView;
import io.sportello.subjects.Subject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** A completed task can be taken back for a while; then it is completed, in the name of whoever said so. */
abstract class HeldCompletionScenarios {

    private static final Map<String, Object> ACCEPTED = Map.of("decision", "accept");
    private static final Duration HOLD = Duration.ofSeconds(10);

    /** Stands in the database, because an engine job acts in this person's name. */
    private static final As.Person RITA =
            new As.Person("rita-holds@sportello.example", Role.SUPPORT, Set.of("support"), Set.of(), Locale.ENGLISH);

    @Autowired
    Tasks tasks;

    @Autowired
    Drill drill;

    @Autowired
    MovableClock clock;

    @Autowired
    EngineJobs jobs;

    @Autowired
    TaskService engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Journal journal;

    @Autowired
    SellerFixture sellers;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void aSellerAndRita() {
        sellers.twoSellers();
        sellers.colleague(RITA);
    }

    private TaskView held(TaskView task) {
        return As.call(RITA, () -> tasks.completeLater(task.id(), ACCEPTED, HOLD));
    }

    private TaskView now(TaskView task) {
        return As.support(() -> tasks.get(task.id()));
    }

    private void passTheHold() {
        clock.advance(HOLD.plusSeconds(1));
        jobs.runDue();
    }

    @Test
    void completesOnlyAfterTheHoldAndInThePersonsName() {
        TaskView task = drill.begin(Drill.auroras());

        assertThat(held(task).heldUntil()).isEqualTo(clock.instant().plus(HOLD));
        jobs.runDue();
        assertThat(now(task))
                .extracting(TaskView::completed, TaskView::assignee)
                .containsExactly(null, RITA.email());

        passTheHold();
        assertThat(now(task).completedBy()).isEqualTo(RITA.email());
        assertThat(now(task).heldUntil()).isNull();
        assertThat(drill.open(task.subject()).task()).isEqualTo("drill-prove");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("hold-completion")
                        .count())
                .isZero();
    }

    @Test
    void staysOpenWithItsAnswersWhenItIsTakenBackAndWaitsAnewWhenCompletedAgain() {
        TaskView task = drill.begin(Drill.auroras());
        held(task);

        As.call(RITA, () -> tasks.takeBack(task.id()));
        assertThat(As.call(RITA, () -> tasks.draft(task.id())).orElseThrow().answers())
                .isEqualTo(ACCEPTED);
        clock.advance(Duration.ofSeconds(6));
        held(task);
        clock.advance(Duration.ofSeconds(6));
        jobs.runDue();
        assertThat(now(task).completed())
                .as("the first wait must not end the second")
                .isNull();

        passTheHold();
        assertThat(now(task).completedBy()).isEqualTo(RITA.email());
        assertThatExceptionOfType(TaskGone.class).isThrownBy(() -> As.call(RITA, () -> tasks.takeBack(task.id())));
    }

    @Test
    void refusesAtOnceWhatWouldBeRefusedLater() {
        TaskView task = drill.begin(Drill.auroras());

        assertThatExceptionOfType(AnswersRefused.class)
                .isThrownBy(() -> As.call(RITA, () -> tasks.completeLater(task.id(), Map.of(), HOLD)));
        assertThatExceptionOfType(TaskRefused.class)
                .isThrownBy(() -> As.call(
                        RITA,
                        () -> tasks.completeLater(
                                task.id(), Map.of("decision", "refuse", "reason", "forbidden"), HOLD)));

        assertThat(now(task))
                .extracting(TaskView::heldUntil, TaskView::assignee)
                .containsExactly(null, null);
    }

    @Test
    void leavesNothingBehindOfTryingOut() {
        Subject subject = Drill.auroras();
        TaskView task = drill.begin(subject);
        held(task);

        assertThat(As.support(() -> tasks.of(subject))).hasSize(1);
        assertThat(As.support(() -> journal.entries(subject)))
                .extracting(JournalEntryView::what)
                .containsExactly("journal.task-claimed");
    }

    @Test
    void isNobodyElsesAndStaysAsItIsMeanwhile() {
        TaskView task = drill.begin(Drill.auroras());
        held(task);

        assertThatExceptionOfType(TaskConflict.class).isThrownBy(() -> As.support(() -> tasks.claim(task.id())));
        assertThatExceptionOfType(TaskConflict.class).isThrownBy(() -> As.support(() -> tasks.takeBack(task.id())));
        assertThatExceptionOfType(TaskConflict.class).isThrownBy(() -> As.support(() -> tasks.carryOut(task.id())));
        assertThatExceptionOfType(TaskRefused.class)
                .isThrownBy(() -> As.call(RITA, () -> tasks.unclaim(task.id())))
                .withMessage("task.being-completed");
    }

    @Test
    void isEitherTakenBackOrCarriedOutWhenBothAreAskedForAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            TaskView task = drill.begin(Drill.auroras());
            held(task);
            clock.advance(HOLD.plusSeconds(1));
            CyclicBarrier start = new CyclicBarrier(2);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try {
                Future<Boolean> takenBack = threads.submit(() -> {
                    start.await();
                    try {
                        As.call(RITA, () -> tasks.takeBack(task.id()));
                        return true;
                    } catch (TaskGone | TaskRefused late) {
                        return false;
                    }
                });
                Future<?> carriedOut = threads.submit(() -> {
                    start.await();
                    return jobs.runDue();
                });
                carriedOut.get();
                boolean back = takenBack.get();
                jobs.runDue();

                assertThat(now(task).completed() == null)
                        .as("taken back: " + back)
                        .isEqualTo(back);
                assertThat(As.support(() -> tasks.of(task.subject()))).hasSize(back ? 1 : 2);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    @Test
    void doesNotWaitWhereItFallsDueMeanwhile() {
        TaskView task = drill.begin(Drill.auroras(), clock.instant().plusSeconds(30));

        assertThat(held(task).completedBy()).isEqualTo(RITA.email());
    }

    @Test
    void waitsWhenItIsLateAnyway() {
        TaskView task = drill.begin(Drill.auroras(), clock.instant().minusSeconds(30));

        assertThat(held(task).heldUntil()).isNotNull();
    }

    @Test
    void goesBackToThePersonWithTheReasonWhenItsProcessWentAnotherWay() {
        TaskView task = drill.begin(Drill.auroras());
        held(task);
        drill.withdraw(task.subject());

        passTheHold();

        TaskDraft draft = As.call(RITA, () -> tasks.draft(task.id())).orElseThrow();
        assertThat(draft.answers()).isEqualTo(ACCEPTED);
        assertThat(draft.refusal()).startsWith("This task ended on").contains("another way");
        assertThat(now(task).completedBy()).isNull();
    }

    @Test
    void staysOpenWhenItsPersonIsNoUserAnyMore() {
        As.Person gone = new As.Person(
                "gone-holds@sportello.example", Role.SUPPORT, Set.of("support"), Set.of(), Locale.ENGLISH);
        TaskView task = drill.begin(Drill.auroras());
        As.call(gone, () -> tasks.completeLater(task.id(), ACCEPTED, HOLD));

        passTheHold();

        assertThat(now(task))
                .extracting(TaskView::heldUntil, TaskView::completed)
                .containsExactly(null, null);
    }

    @Test
    void offersToTakeBackOnThePageThatFollows() throws Exception {
        TaskView task = drill.begin(Drill.auroras());
        String path = "/tasks/" + task.id();

        mvc.perform(post(path + "/complete")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"decision\":\"accept\"}")
                        .with(csrf())
                        .with(As.person(RITA)))
                .andExpect(status().isOk());
        mvc.perform(get(path).with(As.person(RITA)))
                .andExpect(content().string(containsString("action=\"" + path + "/take-back\"")))
                .andExpect(content().string(not(containsString("id=\"task-form\""))));
        mvc.perform(get(path + "/outcome").with(As.person(RITA)))
                .andExpect(jsonPath("$.state").value("HELD"));

        mvc.perform(post(path + "/take-back").with(csrf()).with(As.person(RITA)))
                .andExpect(redirectedUrl(path))
                .andExpect(flash().attribute("flash", "tasks.taken-back"));
        mvc.perform(get(path + "/outcome").with(As.person(RITA)))
                .andExpect(jsonPath("$.state").value("OPEN"));
        mvc.perform(post(path + "/carry-out").with(csrf()).with(As.person(RITA)))
                .andExpect(redirectedUrl(path))
                .andExpect(flash().attributeExists("refusal"));
    }

    @Test
    void carriesOutAtOnceWhenAsked() throws Exception {
        TaskView task = drill.begin(Drill.auroras());
        held(task);

        mvc.perform(post("/tasks/" + task.id() + "/carry-out").with(csrf()).with(As.person(RITA)))
                .andExpect(redirectedUrl("/drills/" + task.subject().id()));

        assertThat(now(task).completedBy()).isEqualTo(RITA.email());
        passTheHold();
        assertThat(engine.createTaskQuery()
                        .processInstanceBusinessKey(task.subject().toString())
                        .list())
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly("drill-prove");
    }
}
