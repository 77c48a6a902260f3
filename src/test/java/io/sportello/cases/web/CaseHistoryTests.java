package io.sportello.cases.web;

import static io.sportello.accounts.SellerFixture.AURORA;
import static io.sportello.accounts.SellerFixture.NORDLICHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.EngineJobs;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.cases.CaseCategory;
import io.sportello.cases.CaseHistoryDesk;
import io.sportello.cases.CaseHistoryView;
import io.sportello.cases.CaseOrigin;
import io.sportello.cases.CaseQueries;
import io.sportello.cases.CaseStatus;
import io.sportello.cases.CaseView;
import io.sportello.cases.HistoryImportView;
import io.sportello.cases.HistoryStatus;
import io.sportello.cases.HistoryTotals;
import io.sportello.cases.NewHistory;
import io.sportello.clocks.ClockKind;
import io.sportello.clocks.Clocks;
import io.sportello.journal.Journal;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Tasks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Histories from elsewhere: the cases, their clocks and figures as of then, and files that are none. */
@SportelloTest
class CaseHistoryTests {

    private static final String HEADER = "Case ID;Activity;Timestamp;Resource;Channel\n";

    @Autowired
    MockMvc mvc;

    @Autowired
    CaseHistoryDesk desk;

    @Autowired
    CaseQueries cases;

    @Autowired
    Clocks clocks;

    @Autowired
    Journal journal;

    @Autowired
    Tasks tasks;

    @Autowired
    EngineJobs jobs;

    @Autowired
    SellerFixture sellers;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void twoSellers() {
        sellers.twoSellers();
    }

    @Test
    void rebuildsACaseWithItsClockAsOfThen() throws Exception {
        HistoryImportView done = imported(HEADER + solved("A", LocalDateTime.parse("2026-03-02T00:00")));
        assertThat(done.status()).isEqualTo(HistoryStatus.DONE);
        assertThat(done.percent()).isEqualTo(100);
        CaseHistoryView figures = figures(done).get(0);
        assertThat(figures.answerSeconds()).isEqualTo(hours(2));
        assertThat(figures.answerCountedSeconds()).isEqualTo(hours(2));
        // Monday 10 to 15, Wednesday 11 to 16, reopened: Thursday 9 to Friday 17
        assertThat(figures.countedSeconds()).isEqualTo(hours(5 + 5 + 9 + 8));
        assertThat(figures.pausedSeconds()).isEqualTo(hours(44));
        assertThat(figures.reopened()).isEqualTo(1);
        assertThat(figures.solved()).isTrue();
        assertThat(figures.answerLate()).isFalse();
        assertThat(figures.solutionLate()).isFalse();
        CaseView view = view(figures);
        assertThat(view.origin()).isEqualTo(CaseOrigin.IMPORT);
        assertThat(view.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(view.openedAt()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
        assertThat(view.closedAt()).isEqualTo(Instant.parse("2026-03-20T11:00:00Z"));
        As.support(
                () -> assertThat(clocks.ledger(view.subject(), ClockKind.HOUSE)).hasSize(6));
        assertThat(As.support(() -> journal.entries(view.subject()))).hasSize(9);
        assertThat(As.seller(AURORA, () -> journal.entries(view.subject()))).hasSize(1);
    }

    @Test
    void countsWorkingHoursOverAWeekendAndAClockChange() throws Exception {
        HistoryImportView done = imported(HEADER
                + row("W", "Aperto", "06.03.2026 17:00")
                + row("W", "risposto", "2026-03-09T09:30:00+01:00")
                + row("D", "open", "2026-03-27T16:30:00Z")
                + row("D", "assigned", "2026-03-30 10:00:00.000"));
        List<CaseHistoryView> figures = figures(done);
        assertThat(figures).extracting(CaseHistoryView::externalId).containsExactly(run + "-D", run + "-W");
        assertThat(figures)
                .extracting(CaseHistoryView::answerSeconds)
                .containsExactly(hours(63) + 1800, hours(64) + 1800);
        assertThat(figures)
                .extracting(CaseHistoryView::answerCountedSeconds)
                .containsExactly(hours(1) + 1800, hours(1) + 1800);
    }

    @Test
    void givesUnfinishedCasesToThoseWhoWorkOnThem() throws Exception {
        HistoryImportView done =
                imported(HEADER + row("O", "created", "2026-11-23 10:00") + row("O", "on hold", "2026-11-23 12:00"));
        CaseHistoryView figures = figures(done).get(0);
        assertThat(figures.solved()).isFalse();
        assertThat(figures.countedSeconds()).isEqualTo(hours(2));
        // until now, the next day at 10
        assertThat(figures.pausedSeconds()).isEqualTo(hours(22));
        CaseView view = view(figures);
        assertThat(view.status()).isEqualTo(CaseStatus.IN_WORK);
        // 2 of 40 hours were used up; 38 are left from now on, Tuesday 10:00
        assertThat(view.solutionDue()).isEqualTo(Instant.parse("2026-11-30T11:00:00Z"));
        assertThat(As.support(() -> tasks.of(view.subject()))).singleElement().satisfies(task -> assertThat(task.task())
                .isEqualTo("work-on-case"));
    }

    @Test
    void asksTheFilesOwnMappingFirstAndNamesWhatMeansNothing() throws Exception {
        HistoryImportView done = imported(
                HEADER
                        + row("M", "Born, somehow", "2026-03-02 10:00")
                        + row("M", "coffee", "2026-03-02 10:30")
                        + row("M", "coffee", "2026-03-02 10:40")
                        + row("M", "closed", "2026-03-02 11:00"),
                "Born, somehow=OPENED",
                "closed=NONE");
        assertThat(done.unmapped()).containsExactly("coffee", "closed");
        assertThat(figures(done).get(0).solved()).isFalse();
    }

    @Test
    void readsAnEventLogAsItReadsATable() throws Exception {
        String log = "<?xml version=\"1.0\"?><log xes.version=\"1.0\" xmlns=\"http://www.xes-standard.org/\">"
                + "<global scope=\"event\"><string key=\"concept:name\" value=\"x\"/></global><trace>"
                + "<string key=\"concept:name\" value=\"" + run + "-X\"/>"
                + event("closed", "2026-03-20T12:00:00.000+01:00") + event("Opened", "2026-03-02T10:00:00.000+01:00")
                + event("re-opened", "2026-03-05T09:00:00Z") + event("Taken_in_charge", "2026-03-02T12:00:00+01:00")
                + event("resolved", "2026-03-04T16:00:00+01:00") + "</trace></log>";
        HistoryImportView done = imported(log);
        assertThat(done.events()).isEqualTo(5);
        CaseHistoryView figures = figures(done).get(0);
        assertThat(figures.answerSeconds()).isEqualTo(hours(2));
        assertThat(figures.reopened()).isEqualTo(1);
        // Monday 10 to Wednesday 16, then Thursday 10 to Friday the 20th, 12
        assertThat(figures.countedSeconds()).isEqualTo(hours(8 + 9 + 7) + hours(8 + 9 + 5 * 9 + 4 * 9 + 3));
    }

    @Test
    void sumsManyCasesUpExactlyAndTakesNoneTwice() throws Exception {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 120; i++) {
            file.append(solved("N" + i, LocalDateTime.parse("2026-02-02T00:00").plusWeeks(i % 6)));
        }
        HistoryImportView done = imported(file.toString());
        assertThat(done.cases()).isEqualTo(120);
        assertThat(done.events()).isEqualTo(960);
        HistoryTotals totals = As.support(() -> desk.totals(done.id()));
        assertThat(totals)
                .isEqualTo(new HistoryTotals(
                        120,
                        120,
                        (double) hours(2),
                        (double) hours(2),
                        0,
                        (double) hours(27),
                        (double) hours(44),
                        120,
                        120,
                        0));
        HistoryImportView again = imported(file.toString());
        assertThat(again.known()).isEqualTo(120);
        assertThat(As.support(() -> desk.totals(again.id())).cases()).isZero();
    }

    @Test
    void listsEventsThatCanNotBeTaken() throws Exception {
        long id = receive(HEADER + row("R", "opened", "2026-03-02 10:00") + ";opened;2026-03-02 10:00;;\n"
                + row("R", "", "2026-03-02 10:00") + row("R", "taken", "03/04/2026 10:00")
                + row("R", "taken", "2031-01-01 10:00"));
        mvc.perform(get("/api/cases/imports/" + id).with(As.support()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rejected").value(4))
                .andExpect(jsonPath("$.rejects", hasSize(4)))
                .andExpect(jsonPath("$.rejects[*].value")
                        .value(containsInAnyOrder("", "", "03/04/2026 10:00", "2031-01-01 10:00")))
                .andExpect(jsonPath("$.figures.cases").value(1));
        mvc.perform(get("/api/cases/imports/" + id + "/cases?size=1").with(As.support()))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].externalId").value(run + "-R"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Number;What;When\n1;opened;2026-03-02 10:00\n",
                "Case ID;Activity;Timestamp\n",
                "Case ID;Activity;Timestamp\n1;\"opened;2026-03-02 10:00\n",
                "<!DOCTYPE log [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><log><trace>&x;</trace></log>",
                "<log><trace><event>",
                "<html><body>no</body></html>",
                "\u0000\u0001"
            })
    void refusesWhatIsNoHistory(String content) throws Exception {
        long id = receive(content);
        HistoryImportView refused = As.support(() -> desk.get(id));
        assertThat(refused.status()).isEqualTo(HistoryStatus.REFUSED);
        mvc.perform(get("/api/cases/imports/" + id).with(As.support()))
                .andExpect(jsonPath("$.message").isNotEmpty());
    }

    @Test
    void isForStaffWhoSeeTheSeller() throws Exception {
        MockMultipartFile file =
                new MockMultipartFile("file", "../h.csv", "text/csv", HEADER.getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart("/api/cases/imports")
                        .file(file)
                        .param("seller", AURORA)
                        .with(csrf())
                        .with(As.seller(AURORA)))
                .andExpect(status().isForbidden());
        mvc.perform(multipart("/api/cases/imports")
                        .file(file)
                        .param("seller", AURORA)
                        .with(As.support()))
                .andExpect(status().isForbidden());
        mvc.perform(multipart("/api/cases/imports")
                        .file(file)
                        .param("seller", AURORA)
                        .with(csrf())
                        .with(As.person(As.supportOf(NORDLICHT))))
                .andExpect(status().isNotFound());
        mvc.perform(multipart("/api/cases/imports")
                        .file(file)
                        .param("seller", AURORA)
                        .param("mapping", "opened=HAPPENED")
                        .with(csrf())
                        .with(As.support()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("activity=STEP")));
        long id = receive(HEADER + row("S", "opened", "2026-03-02 10:00"));
        for (String path : List.of("/api/cases/imports/" + id, "/api/cases/imports/" + id + "/cases")) {
            mvc.perform(get(path).with(As.person(As.supportOf(NORDLICHT)))).andExpect(status().isNotFound());
            mvc.perform(get(path).with(As.seller(AURORA))).andExpect(status().isForbidden());
        }
    }

    /** From Monday of a week to Friday of the third, as a help desk would write it. */
    private String solved(String name, LocalDateTime monday) {
        return row(name, "Opened", monday.plusHours(10))
                + row(name, "Closed", monday.plusDays(18).plusHours(12))
                + row(name, "Taken in charge", monday.plusHours(12))
                + row(name, "Waiting", monday.plusHours(15))
                + row(name, "taken", monday.plusDays(2).plusHours(11))
                + row(name, "Resolved", monday.plusDays(2).plusHours(16))
                + row(name, "Reopened", monday.plusDays(3).plusHours(9))
                + row(name, "solved", monday.plusDays(4).plusHours(17));
    }

    private String row(String name, String activity, LocalDateTime at) {
        return row(name, activity, at.toString());
    }

    private String row(String name, String activity, String at) {
        return run + "-" + name + ";" + activity + ";" + at + ";Agent 7;\n";
    }

    private static String event(String activity, String at) {
        return "<event><string key=\"concept:name\" value=\"" + activity + "\"/><date key=\"time:timestamp\" value=\""
                + at + "\"/><string key=\"org:resource\" value=\"Agent 7\"/></event>";
    }

    private static long hours(int count) {
        return Duration.ofHours(count).toSeconds();
    }

    private HistoryImportView imported(String content, String... mapping) throws IOException {
        long id = receive(content, mapping);
        HistoryImportView done = As.support(() -> desk.get(id));
        assertThat(done.status()).isEqualTo(HistoryStatus.DONE);
        return done;
    }

    private long receive(String content, String... mapping) throws IOException {
        NewHistory history = new NewHistory(AURORA, CaseCategory.OTHER, List.of(mapping), "history.csv");
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        long id = As.support(
                () -> desk.receive(history, new ByteArrayInputStream(bytes)).id());
        jobs.runDue();
        return id;
    }

    private List<CaseHistoryView> figures(HistoryImportView done) {
        return As.support(() -> desk.cases(done.id(), 0, 500));
    }

    private CaseView view(CaseHistoryView figures) {
        return As.support(() -> cases.get(new Subject("case", figures.number())));
    }
}
