package io.sportello.policies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.policies.studio.ChangeDrafts;
import io.sportello.policies.studio.ChangeQueries;
import io.sportello.policies.studio.ChangeView;
import io.sportello.policies.studio.StudioFixture;
import io.sportello.policies.tables.DecisionTable.Row;
import io.sportello.policies.tables.TableReader;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page on which officers edit a table as a grid. */
@SportelloTest
class GridPageTests {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StudioFixture studio;

    @Autowired
    private ChangeDrafts drafts;

    @Autowired
    private ChangeQueries changes;

    @Test
    void drawsTheColumnsAndRowsWithoutWhatBelongsToTheHouse() throws Exception {
        ChangeView draft = draft("gp-drawn");

        MockHttpServletResponse drawn = answer(As.TADEO, get(address(draft) + "/content"));

        assertThat(drawn.getHeader("ETag")).isEqualTo("\"" + draft.revision() + "\"");
        assertThat(drawn.getContentAsString())
                .contains("<text>\"software\"</text>", "<text>20</text>", "name=\"windowDays\"")
                .doesNotContain("sportello:floor", "HIGHER");
    }

    @Test
    void keepsWhatIsDrawnAndShowsWhatSpeaksAgainstIt() throws Exception {
        ChangeView draft = draft("gp-kept");

        MockHttpServletResponse saved =
                answer(As.TADEO, save(draft, draft.revision(), drawn(draft).replace(">20<", ">13<")));

        assertThat(saved.getStatus()).isEqualTo(200);
        assertThat(saved.getContentAsString())
                .contains("Proof failed", "Blocked: not proved", "hx-swap-oob", "id=\"saved\"")
                .doesNotContain("??");
        ChangeView now = changes.get(draft.number());
        assertThat(saved.getHeader("ETag")).isEqualTo("\"" + now.revision() + "\"");
        assertThat(now.revision()).isGreaterThan(draft.revision());
        assertThat(days(now)).containsExactly("13", "40");
        assertThat(now.content().text()).contains("gp-kept-floor");
    }

    @Test
    void savesNothingAndMakesNobodyAnAuthorWhereNothingDiffers() throws Exception {
        ChangeView draft = draft("gp-same");

        MockHttpServletResponse saved = answer(As.ORSOLA, save(draft, draft.revision(), drawn(draft)));

        assertThat(saved.getStatus()).isEqualTo(200);
        ChangeView now = changes.get(draft.number());
        assertThat(now.revision()).isEqualTo(draft.revision());
        assertThat(now.authors()).containsExactly(As.TADEO.email());
    }

    @Test
    void showsWhatDiffersInsteadOfOverwritingWhatSomebodyElseSaved() throws Exception {
        ChangeView draft = draft("gp-conflict");
        String shown = drawn(draft);
        answer(As.ORSOLA, save(draft, draft.revision(), shown.replace(">20<", ">21<")));
        ChangeView theirs = changes.get(draft.number());

        MockHttpServletResponse refused =
                answer(As.TADEO, save(draft, draft.revision(), shown.replace(">20<", ">22<")));

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getHeader("ETag")).isEqualTo("\"" + theirs.revision() + "\"");
        assertThat(refused.getContentAsString())
                .contains(As.ORSOLA.email(), "21", "22", "data-take=\"theirs\"", "data-take=\"mine\"")
                .doesNotContain("??");
        assertThat(days(changes.get(draft.number()))).containsExactly("21", "40");

        answer(As.TADEO, save(draft, theirs.revision(), shown.replace(">20<", ">22<")));
        assertThat(days(changes.get(draft.number()))).containsExactly("22", "40");
    }

    @Test
    void saysWhereATableIsRefusedAndWhyAndKeepsTheDraft() throws Exception {
        ChangeView draft = draft("gp-refused");
        for (String bad : List.of("for i in 1..9 return i", "matches(\"a\", \"b\")", "function(x) x")) {
            MockHttpServletResponse refused =
                    answer(As.TADEO, save(draft, draft.revision(), drawn(draft).replace(">40<", ">" + bad + "<")));

            assertThat(refused.getStatus()).as(bad).isEqualTo(422);
            assertThat(refused.getContentAsString())
                    .contains("What you typed is still in the grid", "row 2, output 1")
                    .doesNotContain("??");
        }
        for (String bad : List.of("", "no table", "<x/>", "<!DOCTYPE x><x/>", "x".repeat(1_000_100))) {
            assertThat(answer(As.TADEO, save(draft, draft.revision(), bad)).getStatus())
                    .isEqualTo(422);
        }
        assertThat(answer(As.TADEO, save(draft, draft.revision(), drawn(draft).replace("windowDays", "fee")))
                        .getContentAsString())
                .contains("columns and hit policy must stay");
        assertThat(changes.get(draft.number()).revision()).isEqualTo(draft.revision());
    }

    @Test
    void saysWhyADraftThatCanNotBeReadIsNotDrawn() throws Exception {
        ChangeView draft = draft("gp-unreadable");
        // as an earlier release, which refused less, may have kept it
        jdbc.update(
                "update policy_change set content = ? where policy = ?",
                draft.content().text().replace("<text>20</text>", "<text>matches(\"a\", \"b\")</text>"),
                "gp-unreadable");

        assertThat(page(As.TADEO, draft))
                .contains("cannot be run as it is", "matches")
                .doesNotContain("dmn-modeler");
        assertThat(answer(As.TADEO, get(address(draft) + "/content")).getStatus())
                .isEqualTo(422);
        assertThat(answer(As.TADEO, get(address(draft) + "/table.xlsx")).getStatus())
                .isEqualTo(422);
        assertThat(answer(As.TADEO, save(draft, draft.revision(), "<x/>")).getStatus())
                .isEqualTo(422);
    }

    @Test
    void asksFromWhichRevisionATableWasDrawn() throws Exception {
        ChangeView draft = draft("gp-match");
        MockHttpServletRequestBuilder without = put(address(draft) + "/content").content(drawn(draft));

        assertThat(answer(As.TADEO, without).getStatus()).isEqualTo(428);
        for (String odd : List.of("0", "*", "\"x\"", "W/\"0\"", "\"99999999999999999999\"")) {
            assertThat(answer(
                                    As.TADEO,
                                    put(address(draft) + "/content")
                                            .content(drawn(draft))
                                            .header("If-Match", odd))
                            .getStatus())
                    .as(odd)
                    .isEqualTo(400);
        }
    }

    @Test
    void refusesToChangeWhatIsNoDraftAnyMore() throws Exception {
        ChangeView draft = draft("gp-gone");
        As.run(As.TADEO, () -> drafts.discard(draft.number()));

        MockHttpServletResponse refused =
                answer(As.TADEO, save(draft, draft.revision(), drawn(draft).replace(">20<", ">21<")));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("no longer possible");
        assertThat(page(As.TADEO, draft))
                .contains("dmn-viewer", "To be read only")
                .doesNotContain("dmn-modeler");
    }

    @Test
    void letsOthersOfTheHouseReadAndOnlyOfficersWrite() throws Exception {
        ChangeView draft = draft("gp-roles");

        assertThat(page(As.TADEO, draft)).contains("dmn-modeler", "data-edits=\"true\"");
        for (As.Person other : List.of(As.LIVIA, As.ADMIN)) {
            assertThat(page(other, draft))
                    .contains("dmn-viewer", "data-edits=\"false\"")
                    .doesNotContain("dmn-modeler");
            assertThat(answer(other, save(draft, draft.revision(), drawn(draft)))
                            .getStatus())
                    .isEqualTo(403);
        }
        for (String what : List.of("/grid", "/content")) {
            assertThat(answer(As.userOf(SellerFixture.AURORA), get(address(draft) + what))
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(mvc.perform(save(draft, draft.revision(), drawn(draft)).with(As.person(As.TADEO)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("without the page's token")
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-999999999", "x"})
    void knowsNoOther(String number) throws Exception {
        for (String what : List.of("/grid", "/content")) {
            assertThat(answer(As.TADEO, get("/rules/changes/" + number + what)).getStatus())
                    .isEqualTo(404);
        }
        assertThat(answer(As.TADEO, put("/rules/changes/" + number + "/content").header("If-Match", "\"0\""))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void saysWhatTheGridSaysInTheReadersLanguageToo() throws Exception {
        ChangeView draft = draft("gp-italian");

        assertThat(page(As.TADEO.reading(Locale.ITALIAN), draft))
                .contains("<dt>Add rule above</dt><dd>Aggiungi una riga sopra</dd>", "Riga per riga", "schermo largo")
                .doesNotContain("??");
        assertThat(page(As.TADEO, draft)).contains("<dt>Add rule above</dt><dd>Add row above</dd>");
    }

    @Test
    void writesNoTextOfPeopleAsHtml() throws Exception {
        ChangeView draft = draft("gp-html");
        String shown = drawn(draft);
        String evil = shown.replace("\"software\"", "\"&lt;script&gt;alert(1)&lt;/script&gt;\"");
        answer(As.ORSOLA, save(draft, draft.revision(), evil));

        String conflict = answer(As.TADEO, save(draft, draft.revision(), shown.replace(">40<", ">41<")))
                .getContentAsString();

        assertThat(conflict).contains("&lt;script&gt;").doesNotContain("<script>alert");
        assertThat(page(As.TADEO, draft)).doesNotContain("<script>alert");
    }

    private ChangeView draft(String policy) {
        studio.policy(policy);
        return As.call(As.TADEO, () -> drafts.open(policy, null));
    }

    private String drawn(ChangeView draft) throws Exception {
        return answer(As.LIVIA, get(address(draft) + "/content")).getContentAsString();
    }

    private static List<String> days(ChangeView draft) {
        return TableReader.read("test", draft.content().text()).rows().stream()
                .map(Row::outputs)
                .map(outputs -> outputs.get(0))
                .toList();
    }

    private static MockHttpServletRequestBuilder save(ChangeView draft, long revision, String drawn) {
        return put(address(draft) + "/content")
                .contentType(MediaType.APPLICATION_XML)
                .characterEncoding("UTF-8")
                .header("If-Match", "\"" + revision + "\"")
                .content(drawn);
    }

    private static String address(ChangeView draft) {
        return "/rules/changes/" + draft.number();
    }

    private String page(As.Person who, ChangeView draft) throws Exception {
        MockHttpServletResponse answer = answer(who, get(address(draft) + "/grid"));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(As.Person who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(As.person(who)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
