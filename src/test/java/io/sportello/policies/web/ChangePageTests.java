package io.sportello.policies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.policies.studio.ChangeDrafts;
import io.sportello.policies.studio.ChangeQueries;
import io.sportello.policies.studio.ChangeView;
import io.sportello.policies.studio.RowText;
import io.sportello.policies.studio.StudioFixture;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page on which officers edit a table. */
@SportelloTest
class ChangePageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StudioFixture studio;

    @Autowired
    private ChangeDrafts drafts;

    @Autowired
    private ChangeQueries changes;

    @Test
    void beginsOneDraftForEverybody() throws Exception {
        studio.policy("cp-one");

        String first = answer(As.TADEO, post("/rules/cp-one/changes")).getRedirectedUrl();
        String second = answer(As.ORSOLA, post("/rules/cp-one/changes")).getRedirectedUrl();

        assertThat(first).startsWith("/rules/changes/P-").isEqualTo(second);
        assertThat(page(As.TADEO, first)).contains("Draft", "Send to review");
    }

    @Test
    void letsOnlyOfficersChangeATable() throws Exception {
        studio.policy("cp-roles");
        ChangeView draft = draft("cp-roles");

        for (As.Person other : List.of(As.LIVIA, As.ADMIN)) {
            assertThat(page(other, address(draft))).doesNotContain("Send to review", "row-form\"");
            assertThat(answer(other, post("/rules/cp-roles/changes")).getStatus())
                    .isEqualTo(403);
            assertThat(answer(other, row(draft, 1, mark(draft, 1), "\"software\"", "99"))
                            .getStatus())
                    .isEqualTo(403);
            assertThat(answer(other, post(address(draft) + "/submit")).getStatus())
                    .isEqualTo(403);
            assertThat(answer(other, post(address(draft) + "/take-back")).getStatus())
                    .isEqualTo(403);
        }
        assertThat(changes.get(draft.number()).revision()).isEqualTo(draft.revision());
    }

    @Test
    void asksForTheTokenOfThePage() throws Exception {
        studio.policy("cp-csrf");
        assertThat(mvc.perform(post("/rules/cp-csrf/changes").with(As.person(As.TADEO)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void keepsARowAndShowsWhatIsWorseThanTheFloor() throws Exception {
        studio.policy("cp-worse");
        ChangeView draft = draft("cp-worse");

        MockHttpServletResponse saved = answer(
                As.TADEO, row(draft, 1, mark(draft, 1), "\"software\"", "13").header("HX-Request", "true"));

        assertThat(saved.getContentAsString())
                .contains("Proof failed", "Blocked: not proved", "Your table, row 1", "hx-swap-oob")
                .doesNotContain("??");
        assertThat(changes.readiness(changes.get(draft.number())).table().row(1).outputs())
                .containsExactly("13");
        assertThat(answer(As.TADEO, post(address(draft) + "/submit").param("why", "because it must"))
                        .getRedirectedUrl())
                .isEqualTo(address(draft));
        assertThat(changes.get(draft.number()).isDraft()).isTrue();
    }

    @Test
    void showsWhatDiffersInsteadOfOverwritingARowThatSomebodyElseWrote() throws Exception {
        studio.policy("cp-conflict");
        ChangeView draft = draft("cp-conflict");
        String before = mark(draft, 1);
        answer(As.ORSOLA, row(draft, 1, before, "\"software\"", "21"));

        String shown = answer(
                        As.TADEO, row(draft, 1, before, "\"software\"", "22").header("HX-Request", "true"))
                .getContentAsString();

        assertThat(shown)
                .contains("wrote this row while you did", "<code>21</code>", "<code>22</code>", "Save mine over it")
                .contains("value=\"" + mark(draft, 1) + "\"");
        assertThat(days(draft, 1)).isEqualTo("21");
        answer(As.TADEO, row(draft, 1, mark(draft, 1), "\"software\"", "22"));
        assertThat(days(draft, 1)).isEqualTo("22");
    }

    @Test
    void letsTwoOfficersWriteDifferentRowsAtOnce() throws Exception {
        studio.policy("cp-apart");
        ChangeView draft = draft("cp-apart");
        String first = mark(draft, 1);
        String second = mark(draft, 2);

        answer(As.ORSOLA, row(draft, 1, first, "\"software\"", "21"));
        answer(As.TADEO, row(draft, 2, second, "-", "41"));

        assertThat(List.of(days(draft, 1), days(draft, 2))).containsExactly("21", "41");
        assertThat(page(As.TADEO, address(draft) + "/present?revision=" + draft.revision()))
                .contains("saved it at");
    }

    @Test
    void saysWhoElseLooksAtADraft() throws Exception {
        studio.policy("cp-here");
        ChangeView draft = draft("cp-here");
        page(As.ORSOLA, address(draft) + "/present?revision=0");

        assertThat(page(As.TADEO, address(draft) + "/present?revision=" + draft.revision()))
                .contains(As.ORSOLA.email())
                .doesNotContain(As.TADEO.email());
    }

    @Test
    void copiesMovesAndRemovesRows() throws Exception {
        studio.policy("cp-rows");
        ChangeView draft = draft("cp-rows");

        answer(As.TADEO, act(draft, 1, "copy"));
        answer(As.TADEO, row(draft, 2, mark(draft, 2), "\"music\"", "31"));
        answer(As.TADEO, act(draft, 2, "move").param("to", "1"));
        assertThat(days(draft, 1)).isEqualTo("31");
        answer(As.TADEO, act(draft, 2, "remove"));

        assertThat(changes.readiness(changes.get(draft.number())).table().rows())
                .extracting(row -> row.outputs().get(0))
                .containsExactly("31", "40");
    }

    @Test
    void showsWhatGoingBackChangesAgainstTheVersionInForce() throws Exception {
        studio.policy("cp-back");
        studio.inForce("cp-back", "\"software\" | 25", "- | 40");

        assertThat(page(As.TADEO, "/rules/cp-back/rollback?version=1"))
                .contains("What changes against version 2", "<del>", ">25<", ">20<");
        String begun = answer(
                        As.TADEO,
                        post("/rules/cp-back/rollback").param("version", "1").param("why", "Too much"))
                .getRedirectedUrl();
        assertThat(page(As.ORSOLA, begun))
                .contains("begun from version 1", "Against version 2", "Back to an earlier version", ">25<", ">20<");
    }

    @Test
    void addsARowThatAnswersNothingYet() throws Exception {
        studio.policy("cp-add");
        ChangeView draft = draft("cp-add");

        MockHttpServletResponse added =
                answer(As.TADEO, post(address(draft) + "/rows").param("after", "1"));

        assertThat(added.getRedirectedUrl()).isEqualTo(address(draft) + "?row=2#row-form");
        assertThat(days(draft, 2)).isEqualTo("null");
        assertThat(changes.readiness(changes.get(draft.number())).isReady()).isFalse();
        answer(As.TADEO, row(draft, 2, mark(draft, 2), "\"music\",\"books\"", "33"));
        assertThat(changes.readiness(changes.get(draft.number())).table().row(2).inputs())
                .as("a lone cell with a comma")
                .containsExactly("\"music\",\"books\"");
        assertThat(changes.readiness(changes.get(draft.number())).isReady()).isTrue();
    }

    @Test
    void keepsNoRowWithWhichTheTableCouldNotBeReadAndLosesNothingThatWasTyped() throws Exception {
        studio.policy("cp-unsafe");
        ChangeView draft = draft("cp-unsafe");
        String mark = mark(draft, 1);
        String loop = "for x in 1..9 return x";

        assertThat(answer(As.TADEO, row(draft, 1, mark, loop, "20").header("HX-Request", "true"))
                        .getContentAsString())
                .contains("The row is not kept", "row 1", "value=\"" + mark + "\"")
                .doesNotContain("hx-swap-oob", "??");
        MvcResult refused = mvc.perform(row(draft, 1, mark, loop, "20")
                        .with(As.person(As.TADEO))
                        .with(csrf()))
                .andReturn();
        assertThat(mvc.perform(get(address(draft) + "?row=1")
                                .flashAttrs(refused.getFlashMap())
                                .with(As.person(As.TADEO)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("The row is not kept", "value=\"" + loop + "\"", "value=\"" + mark + "\"");
        assertThat(mark(draft, 1)).isEqualTo(mark);
    }

    @Test
    void keepsTheReasonWhenItCannotBeSent() throws Exception {
        studio.policy("cp-reason");
        ChangeView draft = draft("cp-reason");

        MvcResult refused = mvc.perform(post(address(draft) + "/submit")
                        .param("why", "Nothing has changed so far")
                        .with(As.person(As.TADEO))
                        .with(csrf()))
                .andReturn();

        assertThat(mvc.perform(get(address(draft))
                                .flashAttrs(refused.getFlashMap())
                                .with(As.person(As.TADEO)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("role=\"alert\"", "Nothing has changed so far");
    }

    @Test
    void refusesARowWithOtherCellsThanTheTableHas() throws Exception {
        studio.policy("cp-cells");
        ChangeView draft = draft("cp-cells");
        String mark = mark(draft, 1);

        for (MockHttpServletRequestBuilder wrong : List.of(
                row(draft, 1, mark, "\"a\"", "20").param("in", "\"b\""),
                row(draft, 1, mark, "\"a\"", "20").param("note", "none is there"),
                row(draft, 1, mark, "\"" + "a".repeat(2_000) + "\"", "20"))) {
            MockHttpServletResponse answer = answer(As.TADEO, wrong);
            assertThat(answer.getRedirectedUrl()).isEqualTo(address(draft) + "?row=1");
        }
        assertThat(mark(draft, 1)).isEqualTo(mark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/rules/changes/P-999999999", "/rules/changes/x", "/rules/changes/P-999999999/present?revision=0"
            })
    void knowsNoOther(String address) throws Exception {
        assertThat(answer(As.TADEO, get(address)).getStatus()).isEqualTo(404);
    }

    @Test
    void showsEverythingInItalianToo() throws Exception {
        studio.policy("cp-italian");
        ChangeView draft = draft("cp-italian");

        assertThat(page(As.TADEO.reading(Locale.ITALIAN), address(draft) + "?row=1"))
                .contains("Bozza", "Manda in revisione", "Riga 1")
                .doesNotContain("??");
    }

    @Test
    void writesNoTextOfPeopleAsHtml() throws Exception {
        studio.policy("cp-html");
        ChangeView draft = draft("cp-html");

        answer(As.TADEO, row(draft, 1, mark(draft, 1), "\"<script>alert(1)</script>\"", "20"));

        assertThat(page(As.TADEO, address(draft) + "?row=1"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    private ChangeView draft(String policy) {
        return As.call(As.TADEO, () -> drafts.open(policy, null));
    }

    private String mark(ChangeView draft, int row) {
        return RowText.of(changes.readiness(changes.get(draft.number())).table().row(row))
                .mark();
    }

    private String days(ChangeView draft, int row) {
        return changes.readiness(changes.get(draft.number()))
                .table()
                .row(row)
                .outputs()
                .get(0);
    }

    private MockHttpServletRequestBuilder row(ChangeView draft, int row, String mark, String category, String days) {
        return post(address(draft) + "/rows/" + row)
                .param("mark", mark)
                .param("text", "")
                .param("in", category)
                .param("out", days);
    }

    private MockHttpServletRequestBuilder act(ChangeView draft, int row, String what) {
        return post(address(draft) + "/rows/" + row + "/" + what).param("mark", mark(draft, row));
    }

    private static String address(ChangeView draft) {
        return "/rules/changes/" + draft.number();
    }

    private String page(As.Person who, String address) throws Exception {
        MockHttpServletResponse answer = answer(who, get(address));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(As.Person who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(As.person(who)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
