package io.sportello.policies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.policies.Decision;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import io.sportello.policies.studio.ChangeDrafts;
import io.sportello.policies.studio.ChangeQueries;
import io.sportello.policies.studio.ChangeView;
import io.sportello.policies.studio.RowText;
import io.sportello.policies.studio.StudioFixture;
import io.sportello.policies.studio.TestText;
import io.sportello.policies.tables.TableTest;
import io.sportello.subjects.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page on which officers ask a draft and keep its tests. */
@SportelloTest
class ChangeTestsPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StudioFixture studio;

    @Autowired
    private SellerFixture sellers;

    @Autowired
    private Policies policies;

    @Autowired
    private ChangeDrafts drafts;

    @Autowired
    private ChangeQueries changes;

    @Test
    void answersAsTheDraftDoesAndSaysWhyNoOtherRow() throws Exception {
        ChangeView draft = draft("ct-ask");
        write(draft, 1, "\"software\"", "21");

        String asked = answer(As.TADEO, post(address(draft) + "/ask").param("fact.category", "software"))
                .getRedirectedUrl();

        assertThat(asked).isEqualTo(address(draft) + "?fact.category=software#test-form");
        assertThat(page(As.TADEO, address(draft) + "?fact.category=software"))
                .contains("What the draft answers", "<dd>21", "It matches too, but a row before it answers.")
                .contains("value=\"21\"");
        assertThat(tests(draft)).isEmpty();
    }

    @Test
    void putsInNoAddressWhatHasNoRoomThere() throws Exception {
        ChangeView draft = draft("ct-long");

        MockHttpServletResponse answer =
                answer(As.TADEO, post(address(draft) + "/ask").param("fact.category", "x".repeat(100_000)));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("at most 200 characters");
    }

    @Test
    void keepsATestWritesItAnewAndTakesItOut() throws Exception {
        ChangeView draft = draft("ct-keep");

        answer(As.TADEO, test(draft, "Software", "software", "20"));
        assertThat(tests(draft))
                .containsExactly(new TableTest(
                        "Software", Map.of("category", "software"), Map.of("windowDays", new BigDecimal("20")), false));
        assertThat(page(As.TADEO, address(draft))).contains("1 passes");

        answer(
                As.TADEO,
                test(draft, "Software, short", "software", "19")
                        .param("was", "Software")
                        .param("mark", mark(draft)));
        assertThat(page(As.TADEO, address(draft))).contains("1 fails", "expected 19");
        assertThat(changes.readiness(changes.get(draft.number())).isReady()).isFalse();

        answer(
                As.TADEO,
                post(address(draft) + "/remove")
                        .param("name", "Software, short")
                        .param("mark", mark(draft)));
        assertThat(tests(draft)).isEmpty();
    }

    @Test
    void keepsWhatWasTypedWhenATestIsRefused() throws Exception {
        ChangeView draft = draft("ct-refused");
        answer(As.TADEO, test(draft, "Software", "software", "20"));

        for (MockHttpServletRequestBuilder refused : List.of(
                test(draft, "Software", "music", "40"),
                test(draft, "", "music", "40"),
                test(draft, "Text for number", "music", "many"),
                test(draft, "Quotes", "mu\"sic", "40"),
                test(draft, "x".repeat(201), "music", "40"),
                test(draft, "Nothing expected", "music", ""),
                test(draft, "Of one that is gone", "music", "40")
                        .param("was", "Gone")
                        .param("mark", "x"),
                test(draft, "Written since", "music", "40")
                        .param("was", "Software")
                        .param("mark", "x"))) {
            MockHttpServletResponse answer = answer(As.TADEO, refused);
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString())
                    .contains("role=\"alert\"", "sic\"")
                    .doesNotContain("??");
        }
        assertThat(tests(draft)).extracting(TableTest::name).containsExactly("Software");
    }

    @Test
    void proposesWhatIsMissingAndKeepsWhatIsTicked() throws Exception {
        ChangeView draft = draft("ct-missing");
        String missing = page(As.TADEO, address(draft) + "/missing");
        List<String> names = found(missing, "name=\"name\" id=\"[^\"]*\" value=\"([^\"]*)\"");
        String sha = found(missing, "name=\"sha256\" value=\"([^\"]*)\"").get(0);
        assertThat(names).hasSizeGreaterThanOrEqualTo(2);

        answer(As.TADEO, confirm(draft, sha, names.get(0)));
        assertThat(tests(draft)).extracting(TableTest::name).containsExactly(names.get(0));
        assertThat(changes.readiness(changes.get(draft.number())).isTested()).isTrue();

        MockHttpServletResponse late = answer(As.TADEO, confirm(draft, sha, names.get(1)));
        assertThat(late.getRedirectedUrl()).isEqualTo(address(draft));
        assertThat(tests(draft)).as("of a table that has changed since").hasSize(1);
        assertThat(page(As.TADEO, address(draft) + "/missing")).doesNotContain("value=\"" + names.get(0) + "\"");
    }

    @Test
    void opensAProposalToCorrectItsAnswer() throws Exception {
        ChangeView draft = draft("ct-correct");
        List<String> links = found(page(As.TADEO, address(draft) + "/missing"), "href=\"([^\"]*proposal=[^\"#]*)");

        assertThat(links).isNotEmpty();
        assertThat(page(
                        As.TADEO,
                        links.get(0).replace("%20", " ").replace("%22", "\"").replace("%3A", ":")))
                .contains("What the draft answers", "Keep the test")
                .doesNotContain("Remove this test");
    }

    @Test
    void keepsACounterexampleExpectingWhatTheFloorGrants() throws Exception {
        ChangeView draft = draft("ct-counter");
        write(draft, 1, "\"software\"", "13");

        assertThat(page(As.TADEO, "/rules/changes/" + draft.number())).contains("Keep it as a test");
        assertThat(page(As.TADEO, address(draft) + "?counterexample"))
                .contains("value=\"software\"", "value=\"14\"", "<dd>13", "Never less than the marketplace");
    }

    @Test
    void takesTheFactsOfADecisionThatWasMade() throws Exception {
        sellers.twoSellers();
        ChangeView draft = draft("ct-real");
        Decision made = As.system(() -> policies.decide(Question.of(
                "ct-real", new Subject("return", "R-1"), SellerFixture.NORDLICHT, Map.of("category", "software"))));
        String asked = address(draft) + "?decision=D-" + made.id();

        assertThat(page(As.TADEO, asked)).contains("value=\"software\"", "<dd>20", "Row 1 answers:");
        for (String number : List.of("D-999999999", "R-1", "", made.id() + "0000000000000000000000")) {
            assertThat(page(As.TADEO, address(draft) + "?decision=" + number))
                    .contains("There is no decision")
                    .doesNotContain("Row 1 answers:");
        }
        assertThat(page(As.supportOf(SellerFixture.AURORA), asked))
                .as("another seller's decision")
                .contains("There is no decision")
                .doesNotContain("Row 1 answers:");
    }

    @Test
    void letsOthersReadAndOnlyOfficersKeep() throws Exception {
        ChangeView draft = draft("ct-roles");

        for (As.Person other : List.of(As.LIVIA, As.ADMIN)) {
            assertThat(page(other, address(draft))).doesNotContain("Keep the test");
            assertThat(page(other, address(draft) + "/missing")).doesNotContain("type=\"checkbox\"");
            assertThat(answer(other, test(draft, "Mine", "software", "20")).getStatus())
                    .isEqualTo(403);
            assertThat(answer(other, confirm(draft, "x", "y")).getStatus()).isEqualTo(403);
            assertThat(answer(
                                    other,
                                    post(address(draft) + "/remove")
                                            .param("name", "x")
                                            .param("mark", "y"))
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(tests(draft)).isEmpty();
    }

    @Test
    void saysThatADraftWhichCannotRunCannotBeAsked() throws Exception {
        ChangeView draft = draft("ct-broken");
        write(draft, 1, "\"software", "20");

        assertThat(page(As.TADEO, address(draft))).contains("can&#39;t be run as it is");
        assertThat(answer(As.TADEO, test(draft, "Any", "software", "20")).getStatus())
                .isEqualTo(422);
        assertThat(page(As.TADEO, address(draft) + "/missing")).contains("can&#39;t be run as it is");
    }

    @Test
    void speaksItalianAndWritesNoTextAsHtml() throws Exception {
        ChangeView draft = draft("ct-italian");
        answer(As.TADEO, test(draft, "<script>alert(1)</script>", "<b>bold</b>", "40"));

        for (String address : List.of("", "/missing", "?test=<script>alert(1)</script>")) {
            assertThat(page(As.TADEO.reading(Locale.ITALIAN), address(draft) + address))
                    .contains("Conserva")
                    .doesNotContain("??", "<script>alert", "<b>bold");
        }
        assertThat(tests(draft)).hasSize(1);
    }

    @Test
    void knowsNoOtherDraft() throws Exception {
        for (String address : List.of("", "/missing", "?test=x", "?proposal=x", "?counterexample")) {
            assertThat(answer(As.TADEO, get("/rules/changes/P-999999999/tests" + address))
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    private ChangeView draft(String policy) {
        studio.policy(policy);
        return As.call(As.TADEO, () -> drafts.open(policy, null));
    }

    private void write(ChangeView draft, int row, String category, String days) {
        String mark = RowText.of(
                        changes.readiness(changes.get(draft.number())).table().row(row))
                .mark();
        As.call(
                As.TADEO,
                () -> drafts.write(
                        draft.number(), row, mark, new RowText("", List.of(category), List.of(days), List.of())));
    }

    private List<TableTest> tests(ChangeView draft) {
        return changes.readiness(changes.get(draft.number())).table().tests();
    }

    private String mark(ChangeView draft) {
        return TestText.mark(tests(draft).get(0));
    }

    private static MockHttpServletRequestBuilder test(ChangeView draft, String name, String category, String days) {
        return post(address(draft))
                .param("name", name)
                .param("fact.category", category)
                .param("expect.windowDays", days);
    }

    private static MockHttpServletRequestBuilder confirm(ChangeView draft, String sha256, String name) {
        return post(address(draft) + "/confirm").param("sha256", sha256).param("name", name);
    }

    private static List<String> found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        return matcher.results()
                .map(result -> result.group(1))
                .map(ChangeTestsPageTests::plain)
                .toList();
    }

    private static String plain(String text) {
        return text.replace("&quot;", "\"").replace("&amp;", "&");
    }

    private static String address(ChangeView draft) {
        return "/rules/changes/" + draft.number() + "/tests";
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
