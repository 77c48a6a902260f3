package io.sportello.policies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.sportello.EngineJobs;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.policies.floors.Breaches;
import io.sportello.policies.proof.TableText;
import io.sportello.policies.studio.ChangeDrafts;
import io.sportello.policies.studio.ChangeQueries;
import io.sportello.policies.studio.ChangeView;
import io.sportello.policies.studio.RowText;
import io.sportello.policies.studio.StudioFixture;
import io.sportello.policies.versions.Publishing;
import io.sportello.returns.Automatic;
import io.sportello.returns.Conditions;
import io.sportello.returns.ReturnSettings;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What breaks by a floor stands on the floor's page, on its draft's, in the catalogue, and on the broken table's. */
@SportelloTest
class HeldPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StudioFixture studio;

    @Autowired
    private ChangeDrafts drafts;

    @Autowired
    private ChangeQueries changes;

    @Autowired
    private Breaches breaches;

    @Autowired
    private Publishing publishing;

    @Autowired
    private ReturnSettings settings;

    @Autowired
    private Tasks tasks;

    @Autowired
    private SellerFixture sellers;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @BeforeEach
    void sellers() {
        sellers.twoSellers();
    }

    @Test
    void aDraftOfAFloorSaysWhatItWouldBreak() throws Exception {
        ChangeView draft = raisedDraft("hp-draft");

        String page = page("/rules/changes/" + draft.number(), As.TADEO);
        assertThat(page).contains("Held against this draft", "/rules/changes/" + draft.number() + "/held");
        String part = page("/rules/changes/" + draft.number() + "/held", As.TADEO);
        assertThat(part)
                .contains("one table breaks", "hp-draft, version 1", "breaks as soon as the draft holds")
                .contains("row 1 says 20", "row 1 of hp-draft-floor v2 grants 26")
                .contains("The floor may be published all the same")
                .doesNotContain("??", "breaks now");
        assertThat(page("/rules/changes/" + draft.number() + "/held", As.TADEO.reading(Locale.ITALIAN)))
                .contains("una tabella si rompe", "si rompe appena vale la bozza")
                .doesNotContain("??");
    }

    @Test
    void aDraftOfATableThatIsNoFloorSaysNothingOfIt() throws Exception {
        studio.policy("hp-plain");
        ChangeView draft = As.call(As.TADEO, () -> drafts.open("hp-plain", null));

        assertThat(page("/rules/changes/" + draft.number(), As.TADEO)).doesNotContain("Held against this draft");
        assertThat(page("/rules/changes/" + draft.number() + "/held", As.TADEO))
                .contains("It is no longer a draft that others may fall below.");
    }

    @Test
    void aFloorAndWhatBreaksByItNameTheDay() throws Exception {
        studio.policy("hp-day");
        Instant day = clock.instant().plus(Duration.ofDays(400));
        raise("hp-day", day);
        String on = "datetime=\"" + day + "\"";

        assertThat(page("/rules/hp-day-floor", As.LIVIA)).contains("Held against this floor");
        assertThat(page("/rules/hp-day-floor/held", As.LIVIA))
                .contains("one table breaks", "breaks on", on, "row 1 of hp-day-floor v2 grants 26")
                .doesNotContain("??");
        assertThat(page("/rules/hp-day", As.LIVIA))
                .contains("It will grant less than hp-day-floor v2, or cannot be proved not to, from:", on)
                .doesNotContain("??");
        assertThat(page("/rules", As.LIVIA))
                .contains("below hp-day-floor v2 from", on)
                .doesNotContain("??");
        assertThat(page("/rules", As.LIVIA.reading(Locale.ITALIAN)))
                .contains("sotto hp-day-floor v2 da")
                .doesNotContain("??");
    }

    @Test
    void whatBreaksNowSaysSo() throws Exception {
        studio.policy("hp-now");
        raise("hp-now", clock.instant());

        assertThat(page("/rules/hp-now-floor/held", As.ADMIN)).contains("breaks now");
        assertThat(page("/rules/hp-now", As.ADMIN)).contains("It grants less than hp-now-floor v2");
        assertThat(page("/rules", As.ADMIN)).contains("breaks: below hp-now-floor v2");
    }

    @Test
    void whoeverMendsItSeesBothRowsTheDayAndThatTheGuardStandsIn() throws Exception {
        studio.policy("hp-task");
        Instant day = clock.instant().plus(Duration.ofDays(400));
        raise("hp-task", day);
        Subject subject =
                new Subject("breach", breaches.current("hp-task").orElseThrow().number());
        TaskView task = As.call(As.ORSOLA, () -> tasks.of(subject)).get(0);

        assertThat(page("/tasks/" + task.id(), As.ORSOLA))
                .contains("hp-task, version 1, below hp-task-floor version 2", "breaks on", "datetime=\"" + day + "\"")
                .contains("row 1 says 20", "row 1 of hp-task-floor v2 grants 26")
                .contains("Meanwhile nobody gets less: the guard replaces", "Change the table")
                .doesNotContain("??");
        assertThat(page("/tasks/" + task.id(), As.ORSOLA.reading(Locale.ITALIAN)))
                .contains("Intanto nessuno riceve meno")
                .doesNotContain("??");
    }

    @Test
    void namesTheSellersWhoseOwnAnswersBreakToThoseWhoMaySeeThem() throws Exception {
        String aurora = SellerFixture.AURORA;
        As.run(
                As.userOf(aurora),
                () -> settings.save(aurora, "SE", "any", new Conditions(30, "BUYER", BigDecimal.ZERO), Automatic.NONE));
        try {
            String part = page("/rules/marketplace-floor/held", As.ORSOLA);
            assertThat(part)
                    .contains("Bottega Aurora", "/settings/returns?seller=" + aurora, "breaks now")
                    .contains("the seller says")
                    .doesNotContain("??");
            assertThat(page("/rules/marketplace-floor/held", As.supportOf(SellerFixture.NORDLICHT)))
                    .doesNotContain("Bottega Aurora", aurora);
        } finally {
            As.run(As.userOf(aurora), () -> settings.of(aurora).stream()
                    .filter(setting -> setting.marketplace().equals("SE"))
                    .forEach(setting -> settings.remove(setting.id())));
        }
    }

    @Test
    void showsNoSellerAndNobodyUnknownAnything() throws Exception {
        ChangeView draft = raisedDraft("hp-private");
        As.Person seller = As.userOf(SellerFixture.AURORA);

        for (String path : List.of("/rules/hp-private-floor/held", "/rules/changes/" + draft.number() + "/held")) {
            assertThat(answer(path, seller).getStatus()).isEqualTo(403);
        }
        assertThat(answer("/rules/no-such-table/held", As.TADEO).getStatus()).isEqualTo(404);
        assertThat(answer("/rules/changes/P-99999999/held", As.TADEO).getStatus())
                .isEqualTo(404);
    }

    @Test
    void namesTheCellThatPreventsAProof() throws Exception {
        studio.policy("hp-open");
        publish("hp-open-floor", "- | 7 + 7", clock.instant());

        assertThat(page("/rules/hp-open-floor/held", As.TADEO))
                .contains("cannot be proved", "7 + 7")
                .doesNotContain("??");
    }

    private void raise(String policy, Instant from) {
        publish(policy + "-floor", "- | 26", from);
        jobs.runDue();
    }

    private void publish(String key, String row, Instant from) {
        String content =
                TableText.of(key, "FIRST", "", List.of("category:string"), List.of("windowDays:number"), List.of(row));
        transaction.executeWithoutResult(status -> publishing.publish(key, content, from, "test", "test"));
    }

    private ChangeView raisedDraft(String policy) {
        studio.policy(policy);
        ChangeView draft = As.call(As.TADEO, () -> drafts.open(policy + "-floor", null));
        RowText row = RowText.of(changes.readiness(draft).table().row(1));
        As.run(
                As.TADEO,
                () -> drafts.write(
                        draft.number(),
                        1,
                        row.mark(),
                        new RowText("", List.of("\"software\""), List.of("26"), List.of())));
        return changes.get(draft.number());
    }

    private String page(String path, As.Person who) throws Exception {
        MockHttpServletResponse response = answer(path, who);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse answer(String path, As.Person who) throws Exception {
        return mvc.perform(get(path).with(As.person(who)).locale(who.locale()))
                .andReturn()
                .getResponse();
    }
}
