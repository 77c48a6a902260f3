package io.sportello.caselog;

import static io.sportello.accounts.SellerFixture.AURORA;
import static io.sportello.accounts.SellerFixture.NORDLICHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.EngineJobs;
import io.sportello.MovableClock;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.cases.CaseFixture;
import io.sportello.journal.Visibility;
import io.sportello.subjects.Subject;
import io.sportello.workflow.IncidentFilter;
import io.sportello.workflow.IncidentView;
import io.sportello.workflow.Incidents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** How subjects from before the case log get into it, on whichever database. */
abstract class FillingScenarios {

    private static final Instant BEFORE = Instant.parse("2026-11-01T08:00:00Z");

    @Autowired
    LogFixture fixture;

    @Autowired
    CaseFixture cases;

    @Autowired
    SellerFixture sellers;

    @Autowired
    List<LoggedSubjects> kinds;

    @Autowired
    CaseLogFillingStart start;

    @Autowired
    CaseLogFilling filling;

    @Autowired
    CaseLogQueries log;

    @Autowired
    CaseRows lines;

    @Autowired
    TextRows texts;

    @Autowired
    EngineJobs jobs;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    Incidents incidents;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void twoSellers() {
        sellers.twoSellers();
    }

    @Test
    void subjectsOfEveryKindStandThereAgainAsTheyDid() {
        Map<Subject, String> words = fixture.oneOfEveryKind();
        List<Map<String, Object>> linesBefore = fixture.lines(words.keySet());
        List<Map<String, Object>> textsBefore = fixture.texts(words.keySet());
        assertThat(words.keySet().stream().map(Subject::kind))
                .containsExactlyInAnyOrderElementsOf(
                        kinds.stream().map(LoggedSubjects::kind).toList());
        assertThat(linesBefore).hasSameSizeAs(words.keySet());
        fixture.beforeTheLog(words.keySet());
        assertThat(words).allSatisfy((subject, word) -> assertThat(found(As.userOf(AURORA), word))
                .isEmpty());

        fill();

        assertThat(fixture.lines(words.keySet())).isEqualTo(linesBefore);
        assertThat(fixture.texts(words.keySet())).isEqualTo(textsBefore);
        assertThat(words).allSatisfy((subject, word) -> {
            assertThat(found(As.userOf(AURORA), word))
                    .extracting(CaseLine::subject)
                    .containsExactly(subject);
            assertThat(found(As.userOf(AURORA), word))
                    .extracting(CaseLine::turn)
                    .containsExactly(Turn.SUPPORT);
            assertThat(found(As.userOf(NORDLICHT), word)).isEmpty();
        });
    }

    @Test
    void whatIsForTheStaffStaysSo() {
        Subject asked = cases.asks("Manca una scatola.");
        String word = "q" + UUID.randomUUID().toString().replace("-", "");
        cases.supportNotes(asked, word);
        fixture.beforeTheLog(List.of(asked));

        fill();

        assertThat(found(As.LIVIA, word)).extracting(CaseLine::subject).containsExactly(asked);
        assertThat(found(As.userOf(AURORA), word)).isEmpty();
    }

    @Test
    void aSecondRunChangesNothing() {
        Set<Subject> subjects = fixture.oneOfEveryKind().keySet();
        List<Map<String, Object>> moves = fixture.moves(subjects);
        fixture.beforeTheLog(subjects);
        clock.advance(Duration.ofMinutes(1));
        fill();
        assertThat(fixture.moves(subjects)).isEqualTo(moves);

        clock.advance(Duration.ofMinutes(1));
        start.run(null);
        assertThat(filling.unfinished()).isEmpty();
        assertThat(processes("return")).isEmpty();
        jdbc.update("delete from case_fill");
        fill();

        assertThat(fixture.moves(subjects)).isEqualTo(moves);
    }

    @Test
    void goesOnWhereItStopped() {
        List<Subject> threads = fixture.threads(201);
        List<Map<String, Object>> linesBefore = fixture.lines(threads);
        fixture.beforeTheLog(threads);
        start.run(null);

        run(job("message"));

        long last = jdbc.queryForObject("select last_number from case_fill where kind = 'message'", Long.class);
        assertThat(jdbc.queryForObject("select count(*) from message_thread where id <= ?", Long.class, last))
                .isEqualTo(200);
        assertThat(fixture.lines(threads)).hasSizeLessThan(threads.size());
        start.run(null);
        assertThat(processes("message")).hasSize(1);
        jobs.runDue();
        assertThat(fixture.lines(threads)).isEqualTo(linesBefore);
        assertThat(processes("message")).isEmpty();
    }

    @Test
    void aPageThatFailsIsAnIncidentAndHoldsNoOtherKindUp() {
        Map<Subject, String> words = fixture.oneOfEveryKind();
        List<Map<String, Object>> linesBefore = fixture.lines(words.keySet());
        fixture.beforeTheLog(words.keySet());
        Subject broken = words.keySet().iterator().next();
        long number = Long.parseLong(broken.id().substring(2));
        jdbc.update("update customer_return set status = 'X' where id = ?", number);
        start.run(null);
        Job failing = job("return");
        jobs.runDue();
        management.setJobRetries(failing.getId(), 1);
        assertThatThrownBy(() -> run(failing)).isNotNull();

        IncidentView incident = incidents.open(IncidentFilter.ALL, 0, 50).stream()
                .filter(each -> each.jobId().equals(failing.getId()))
                .findFirst()
                .orElseThrow();
        assertThat(incident.subject()).hasToString("case-log/return");
        assertThat(incident.element()).isEqualTo("put-subjects");
        assertThat(fixture.lines(words.keySet())).hasSize(words.size() - 1);
        jdbc.update("update customer_return set status = 'TO_ANSWER' where id = ?", number);
        incidents.retry(failing.getId());
        jobs.runDue();
        assertThat(fixture.lines(words.keySet())).isEqualTo(linesBefore);
        assertThat(filling.unfinished()).isEmpty();
    }

    @Test
    void aChangeThatCameFirstStays() throws Exception {
        Subject thread = aThreadBeforeTheLog();
        CountDownLatch written = new CountDownLatch(1);
        CompletableFuture<Void> change = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(running -> {
            change(thread);
            pause(written);
        }));
        assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();

        As.system(() -> filling.putNext("message"));

        change.get(10, TimeUnit.SECONDS);
        assertThat(stands(thread)).containsExactly("changed", "changed words");
    }

    @Test
    void aChangeThatComesWhileAPageIsPutStays() throws Exception {
        Subject thread = aThreadBeforeTheLog();
        CountDownLatch written = new CountDownLatch(1);
        CompletableFuture<Void> page = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(running -> {
            As.system(() -> filling.putNext("message"));
            pause(written);
        }));
        assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();

        transaction.executeWithoutResult(running -> change(thread));

        page.get(10, TimeUnit.SECONDS);
        assertThat(stands(thread)).containsExactly("changed", "changed words");
    }

    @Test
    void anInstallationWithoutSubjectsStartsNothing() {
        LoggedSubjects none = new LoggedSubjects() {
            @Override
            public String kind() {
                return "none";
            }

            @Override
            public boolean any() {
                return false;
            }

            @Override
            public List<LoggedSubject> after(long number, int most) {
                throw new IllegalStateException("Nobody should ask");
            }
        };
        CaseLogFilling empty = new CaseLogFilling(List.of(none), lines, null, jdbc);

        transaction.executeWithoutResult(running -> empty.begin("none"));

        assertThat(empty.unfinished()).isEmpty();
        assertThat(processes("none")).isEmpty();
    }

    private void fill() {
        start.run(null);
        jobs.runDue();
    }

    private List<CaseLine> found(As.Person reader, String word) {
        LogQuery query = new LogQuery(LogView.ALL, null, null, null, word, null, 10);
        return As.call(reader, () -> log.find(query)).items().stream()
                .map(LogHit::line)
                .toList();
    }

    private List<ProcessInstance> processes(String kind) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey("case-log/" + kind, "fill-case-log")
                .list();
    }

    private Job job(String kind) {
        String process = processes(kind).get(0).getId();
        return management.createJobQuery().processInstanceId(process).singleResult();
    }

    private void run(Job job) {
        As.system(() -> {
            management.executeJob(job.getId());
            return job;
        });
    }

    /** The next page begins with it. */
    private Subject aThreadBeforeTheLog() {
        Subject thread = fixture.threads(1).get(0);
        fixture.beforeTheLog(List.of(thread));
        long number = Long.parseLong(thread.id().substring(2));
        jdbc.update("insert into case_fill (kind, last_number) values ('message', ?)", number - 1);
        return thread;
    }

    private void change(Subject thread) {
        String part = jdbc.queryForObject(
                "select min(id) from thread_entry where thread_id = ?",
                String.class,
                Long.parseLong(thread.id().substring(2)));
        lines.put(List.of(new CaseLine(
                thread,
                AURORA,
                "IT",
                "changed",
                null,
                "/messages",
                "messages.log.waits",
                Turn.SELLER,
                null,
                null,
                BEFORE,
                null)));
        texts.put(List.of(new CaseText(thread, AURORA, "entry-" + part, Visibility.SELLER, "changed words", BEFORE)));
    }

    private List<String> stands(Subject thread) {
        return jdbc.queryForList(
                "select title from case_line where subject = ? union all"
                        + " select body from case_text where subject = ? and part <> 'line'",
                String.class,
                thread.toString(),
                thread.toString());
    }

    private static void pause(CountDownLatch written) {
        written.countDown();
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
