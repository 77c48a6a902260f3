package io.sportello.tasks.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.MovableClock;
import io.sportello.accounts.AbsenceFixture;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.clocks.Cause;
import io.sportello.clocks.ClockKind;
import io.sportello.clocks.Clocks;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Tasks;
import io.sportello.tasks.lead.TeamFixture.House;
import io.sportello.tasks.list.TaskFilter;
import io.sportello.tasks.list.TaskQuestions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The team leads' page, on either database. */
abstract class TeamScenarios {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    MockMvc mvc;

    @Autowired
    TeamReport report;

    @Autowired
    TeamFixture teams;

    @Autowired
    AbsenceFixture absences;

    @Autowired
    SellerFixture sellers;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskQuestions questions;

    @Autowired
    Clocks clocks;

    @Autowired
    MovableClock clock;

    private House house;
    private As.Person ada;
    private As.Person ben;

    @BeforeEach
    void aHouseWithALeadAndAMember() {
        sellers.twoSellers();
        house = teams.house();
        ada = house.lead("ada");
        ben = house.member("ben");
        teams.enter(ada, ben);
    }

    @AfterEach
    void everybodyIsBack() {
        absences.nobodyIsAway();
    }

    // ---------- who may see it

    @Test
    void isForSupportLeadsAndAdministratorsOnly() throws Exception {
        for (RequestPostProcessor one : new RequestPostProcessor[] {
            As.support(), As.compliance(), As.seller(SellerFixture.AURORA), As.person(ben)
        }) {
            mvc.perform(get("/tasks/team").with(one)).andExpect(status().isForbidden());
        }
        for (RequestPostProcessor one : new RequestPostProcessor[] {As.supportLead(), As.admin(), As.person(ada)}) {
            mvc.perform(get("/tasks/team").with(one)).andExpect(status().isOk());
        }
    }

    @Test
    void isLinkedForThoseWhoMaySeeItOnly() throws Exception {
        assertThat(html("/tasks", As.supportLead())).contains("href=\"/tasks/team\"");
        assertThat(html("/tasks", As.support())).doesNotContain("/tasks/team");
        assertThat(html("/palette?q=team", As.supportLead())).contains("/tasks/team");
        assertThat(html("/palette?q=team", As.support())).doesNotContain("/tasks/team");
    }

    @Test
    void showsALeadOfOneSellerNothingOfTheOthers() {
        House other = teams.house();
        teams.enter(other.member("eve"));
        teams.open(house, null, HOUR);
        teams.open(other, other.member("eve").email(), HOUR);
        start("drill/T-foreign" + other.team(), other);

        TeamView all = As.call(ada, () -> report.read(TeamFilter.of("", "", "")));
        assertThat(all.numbers().sum().open()).isEqualTo(1);
        assertThat(all.people())
                .extracting(Person::email)
                .doesNotContain(other.member("eve").email());
        assertThat(all.outlooks()).extracting(Outlook::team).containsExactly(house.team());
        assertThat(all.untendedCount()).isZero();

        TeamView asked = As.call(ada, () -> report.read(other.filter()));
        assertThat(asked.numbers().sum()).isEqualTo(Tally.NONE);
        assertThat(asked.outlooks()).isEmpty();
    }

    // ---------- numbers

    @Test
    void countsWhatItsLinksList() {
        teams.open(house, null, Duration.ofHours(-2));
        teams.open(house, ben.email(), Duration.ofHours(-1));
        teams.open(house, ben.email(), Duration.ofHours(23));
        teams.open(house, null, Duration.ofHours(25));
        teams.open(house, null, null);
        teams.open(house, "drill/T-asleep", null, Duration.ofHours(30), HOUR);
        teams.completed(house, ben.email(), DAY, DAY.plus(HOUR));
        teams.completed(house, ben.email(), DAY.plus(HOUR), DAY);
        teams.completed(house, ben.email(), Duration.ofDays(8), Duration.ofDays(9));

        TeamNumbers numbers = read().numbers();

        assertThat(numbers.sum()).isEqualTo(new Tally(5, 3, 2, 3, 1));
        assertThat(numbers.table("TEAM").lines()).containsExactly(new TeamNumbers.Line(house.team(), numbers.sum()));
        for (Figure figure : Figure.values()) {
            assertThat(listed(filter -> filter.list(figure)))
                    .as(figure.key())
                    .isEqualTo(numbers.sum().of(figure));
            assertThat(listed(filter -> filter.list(figure, Breakdown.PROCESS, "task-drill")))
                    .isEqualTo(numbers.sum().of(figure));
        }
        assertThat(listed(filter -> filter.held(Figure.OVERDUE, ben.email()))).isEqualTo(1);
    }

    // ---------- people

    @Test
    void putsWhoeverIsAwayWithTasksDueBeforeTheyAreBackFirst() throws Exception {
        teams.open(house, ben.email(), Duration.ofDays(2));
        teams.open(house, ben.email(), Duration.ofDays(3));
        teams.open(house, ben.email(), Duration.ofDays(30));
        teams.open(house, ada.email(), Duration.ofHours(-1));
        teams.completed(house, ada.email(), HOUR, HOUR);
        teams.completed(house, ada.email(), DAY, DAY);
        absences.away(ben, ada);

        Person away = read().people().get(0);
        assertThat(away.email()).isEqualTo(ben.email());
        assertThat(away.state()).isEqualTo(Person.State.AWAY);
        // the fifteenth day begins at midnight in Rome
        assertThat(away.back()).isEqualTo("2026-12-08T23:00:00Z");
        assertThat(away.standInEmail()).isEqualTo(ada.email());
        assertThat(away.held().open()).isEqualTo(3);
        assertThat(away.stuck()).isEqualTo(2);
        assertThat(listed(filter -> "?" + filter.toReassign(away))).isEqualTo(2);

        Person there = read().people().get(1);
        assertThat(there.email()).isEqualTo(ada.email());
        assertThat(there.state()).isEqualTo(Person.State.IN);
        assertThat(there.today()).isEqualTo(1);
        assertThat(there.seen()).isNull();

        assertThat(html("/tasks/team?seller=" + house.seller(), As.person(ada)))
                .contains("2 due before they are back", "back on 9 Dec 2026", "Reassign these 2");
    }

    @Test
    void leadsToAChangeOfTheTasksOfSomebodyAway() throws Exception {
        teams.open(house, ben.email(), Duration.ofDays(2));
        teams.open(house, ben.email(), Duration.ofDays(30));
        As.Person standIn = house.member("stand-in");
        teams.enter(standIn);
        absences.away(ben, standIn);
        Person away = read().people().get(0);

        String change = mvc.perform(post("/tasks/bulk")
                        .param("action", "assign")
                        .param("all", "true")
                        .param("query", house.filter().toReassign(away))
                        .param("to", standIn.email())
                        .with(csrf())
                        .with(As.supportLead()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(change).endsWith("?to=" + standIn.email().replace("@", "%40"));
        mvc.perform(get(URI.create(change)).with(As.supportLead()))
                .andExpect(content().string(containsString("Assign 1 task")))
                .andExpect(content().string(containsString("value=\"" + standIn.email() + "\" selected")));
    }

    @Test
    void namesWhoHasTasksAndNoAccessAnyMore() {
        teams.open(house, "gone@sportello.example", DAY);

        Person gone = read().people().get(0);

        assertThat(gone.state()).isEqualTo(Person.State.GONE);
        assertThat(gone.stuck()).isEqualTo(1);
        assertThat(house.filter().toReassign(gone))
                .contains("who=gone%40sportello.example")
                .doesNotContain("due=");
    }

    // ---------- what will be late

    @Test
    void estimatesFromPeopleOpenHoursAndPace() {
        Instant later = MovableClock.START.plus(Duration.ofDays(28));
        clock.moveTo(later);
        absences.away(ben, ada);
        for (int i = 0; i < 166; i++) {
            teams.completed(
                    house, i % 2 == 0 ? ada.email() : ben.email(), Duration.ofHours(3 * i + 1), DAY.multipliedBy(30));
        }
        // 18:00 in Rome
        for (int i = 0; i < 6; i++) {
            teams.open(house, null, Duration.ofHours(8));
        }
        teams.open(house, null, Duration.ofHours(60));

        Outlook outlook = read().chart();

        assertThat(outlook.team()).isEqualTo(house.team());
        assertThat(outlook.there()).isEqualTo(1);
        // 19 working days of 9 hours, 8 December being free, of two, less a day and an hour of the one who is away
        assertThat(outlook.pace()).isEqualTo(new Pace(2, 166, 2 * 19 * 9 - 10));
        assertThat(outlook.day().hours()).isEqualTo(9);
        assertThat(outlook.day().forecast().due()).isEqualTo(6);
        assertThat(outlook.day().forecast().late()).isEqualTo(2);
        assertThat(outlook.threeDays().forecast().due()).isEqualTo(7);
        assertThat(outlook.threeDays().forecast().late()).isEqualTo(2);
    }

    @Test
    void showsOnlyWhatFallsDueWhereThereIsTooLittleHistory() throws Exception {
        teams.open(house, null, HOUR);
        teams.open(house, "drill/T-asleep", null, Duration.ofHours(2), HOUR);

        assertThat(read().chart().known()).isFalse();
        assertThat(read().chart().day().forecast().due()).isEqualTo(2);
        String page = html("/tasks/team?seller=" + house.seller(), As.person(ada));
        assertThat(page).contains("too little history", "only what falls due is shown", "data-known=\"false\"");
        assertThat(page).doesNotContain("Can be done</th>");
    }

    @Test
    void countsAClockWithoutATaskForTheTeamOfItsLastOne() throws Exception {
        Subject left = start("drill/A-left" + house.team(), house);
        teams.completed(house, left.toString(), ben.email(), HOUR, HOUR);
        Subject tended = start("drill/A-tended" + house.team(), house);
        teams.open(house, tended.toString(), null, null, null);

        TeamView view = As.supportLead(() -> report.read(house.filter()));

        assertThat(view.untended()).singleElement().satisfies(one -> {
            assertThat(one.clock().subject()).isEqualTo(left);
            assertThat(one.team()).isEqualTo(house.team());
        });
        assertThat(view.chart().threeDays().forecast().due()).isEqualTo(1);
        assertThat(html("/tasks/team?seller=" + house.seller(), As.supportLead()))
                .contains("Clocks without a task: 1", "/drills/" + left.id());
        assertThat(As.supportLead(() -> report.read(TeamFilter.of("support", house.seller(), "")))
                        .untended())
                .isEmpty();
    }

    @Test
    void writesNoMessageKeyInEitherLanguage() throws Exception {
        teams.open(house, ben.email(), HOUR);
        teams.open(house, "gone@sportello.example", HOUR);
        absences.away(ben, ada);
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.ITALIAN}) {
            for (String address :
                    new String[] {"/tasks/team", "/tasks/team?team=none", "/tasks/team?seller=nobodys&hours=72"}) {
                assertThat(html(address, As.person(ada.reading(language)))).doesNotContain("??");
            }
        }
    }

    private TeamView read() {
        return As.call(ada, () -> report.read(house.filter()));
    }

    private long listed(Function<TeamFilter, String> address) {
        String list = address.apply(house.filter());
        TaskFilter filter = TaskFilter.parse(list.substring(list.indexOf('?') + 1));
        return As.call(ada, () -> tasks.count(questions.of(filter)).number());
    }

    private Subject start(String name, House whose) {
        Subject subject = Subject.parse(name);
        As.system(() ->
                clocks.start(subject, whose.seller(), ClockKind.MARKETPLACE, DAY, Cause.of("test"), clock.instant()));
        return subject;
    }

    private String html(String address, RequestPostProcessor reader) throws Exception {
        return mvc.perform(get(address).with(reader))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
