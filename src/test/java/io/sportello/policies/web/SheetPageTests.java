package io.sportello.policies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.policies.sheets.SheetFile;
import io.sportello.policies.sheets.SheetReader;
import io.sportello.policies.studio.ChangeDrafts;
import io.sportello.policies.studio.ChangeQueries;
import io.sportello.policies.studio.ChangeView;
import io.sportello.policies.studio.StudioFixture;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Row;
import io.sportello.policies.tables.TableReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** Tables leave as spreadsheets, and their rows come back into a draft after somebody saw what they change. */
@SportelloTest
class SheetPageTests {

    private static final Pattern CONTENT = Pattern.compile("name=\"content\" value=\"([^\"]*)\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StudioFixture studio;

    @Autowired
    private ChangeDrafts drafts;

    @Autowired
    private ChangeQueries changes;

    @Test
    void handsADraftAndAVersionOutWithWordsForTheReader() throws Exception {
        ChangeView draft = draft("sp-out");
        MockHttpServletResponse mine = answer(As.LIVIA, get(address(draft) + "/table.xlsx"));

        assertThat(mine.getContentType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(mine.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"sp-out-" + draft.number() + ".xlsx\"");
        assertThat(SheetReader.read(table(draft), mine.getContentAsByteArray()).rows())
                .extracting(Row::outputs)
                .containsExactly(List.of("20"), List.of("40"));

        MockHttpServletResponse version = answer(As.ADMIN, get("/rules/sp-out/versions/1/table.xlsx"));
        assertThat(version.getHeader("Content-Disposition")).contains("sp-out-v1.xlsx");
        assertThat(SheetReader.read(table(draft), version.getContentAsByteArray())
                        .rows())
                .hasSize(2);
        MockHttpServletResponse italian =
                answer(As.LIVIA.reading(Locale.ITALIAN), get("/rules/check-eligibility/versions/1/table.xlsx"));
        assertThat(SheetReader.read(TableReader.read("check-eligibility", shipped()), italian.getContentAsByteArray())
                        .rows())
                .hasSameSizeAs(TableReader.read("check-eligibility", shipped()).rows());
    }

    @Test
    void showsWhatAFileChangesBeforeItIsTaken() throws Exception {
        ChangeView draft = draft("sp-take");

        MockHttpServletResponse shown = look(As.TADEO, draft, file(draft, "33"));

        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(shown.getContentAsString())
                .contains("What the file changes", "33", "Take these rows", "hidden")
                .doesNotContain("??");
        assertThat(changes.get(draft.number()).revision()).isEqualTo(draft.revision());

        MockHttpServletResponse taken = take(As.TADEO, draft, content(shown));
        assertThat(taken.getRedirectedUrl()).isEqualTo(address(draft));
        ChangeView now = changes.get(draft.number());
        assertThat(days(now)).containsExactly("33");
        assertThat(now.content().text()).contains("sp-take-floor", "HIGHER");
    }

    @Test
    void showsTheDifferenceAnewWhereSomebodySavedMeanwhile() throws Exception {
        ChangeView draft = draft("sp-conflict");
        String content = content(look(As.TADEO, draft, file(draft, "33")));
        take(As.ORSOLA, draft, content(look(As.ORSOLA, draft, file(draft, "44"))));
        ChangeView theirs = changes.get(draft.number());

        MockHttpServletResponse refused = take(As.TADEO, draft, content);

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString())
                .contains(As.ORSOLA.email(), "after you chose the file", "33", "44")
                .contains("name=\"revision\" value=\"" + theirs.revision() + "\"")
                .doesNotContain("??");
        assertThat(days(changes.get(draft.number()))).containsExactly("44");
        take(As.TADEO, theirs, content(refused));
        assertThat(days(changes.get(draft.number()))).containsExactly("33");
    }

    @Test
    void saysWhichCellOfAFileIsRefusedAndKeepsTheDraft() throws Exception {
        ChangeView draft = draft("sp-refused");

        assertThat(problem(As.TADEO, draft, sheet(draft, sheet -> sheet.formula(1, 1, "1+1"))))
                .contains("Sheet 7, row 2, column B", "formula");
        assertThat(problem(As.TADEO, draft, sheet(draft, sheet -> sheet.value(1, 2, "matches(a, b)"))))
                .contains("Sheet 7, row 2, column C");
        assertThat(problem(As.TADEO.reading(Locale.ITALIAN), draft, sheet(draft, sheet -> sheet.value(0, 1, "<b>"))))
                .contains("riga 1, colonna B", "category", "&lt;b&gt;")
                .doesNotContain("<b>\u00bb");
        assertThat(problem(As.TADEO, draft, new byte[0])).contains("Choose an Excel file first");
        assertThat(problem(As.TADEO, draft, "text".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains("not an Excel file");
        assertThat(problem(As.TADEO, draft, new byte[10_000_001])).contains("larger than 10 MB");
        assertThat(changes.get(draft.number()).revision()).isEqualTo(draft.revision());
    }

    @Test
    void takesNoContentThatWasNotShown() throws Exception {
        ChangeView draft = draft("sp-content");

        for (String content : List.of("", "<x/>", "<!DOCTYPE x><x/>")) {
            MockHttpServletResponse refused = take(As.TADEO, draft, content);
            assertThat(refused.getRedirectedUrl()).isEqualTo(address(draft));
        }
        assertThat(changes.get(draft.number()).revision()).isEqualTo(draft.revision());
    }

    @Test
    void refusesToChangeWhatIsNoDraftAnyMore() throws Exception {
        ChangeView draft = draft("sp-gone");
        byte[] file = file(draft, "33");
        As.run(As.TADEO, () -> drafts.discard(draft.number()));

        assertThat(problem(As.TADEO, draft, file)).contains("no longer possible");
    }

    @Test
    void letsOthersOfTheHouseDownloadAndOnlyOfficersUpload() throws Exception {
        ChangeView draft = draft("sp-roles");
        byte[] file = file(draft, "33");

        for (As.Person other : List.of(As.LIVIA, As.ADMIN)) {
            assertThat(answer(other, get(address(draft) + "/table.xlsx")).getStatus())
                    .isEqualTo(200);
            assertThat(look(other, draft, file).getStatus()).isEqualTo(403);
            assertThat(take(other, draft, "").getStatus()).isEqualTo(403);
            assertThat(page(other, draft)).contains("table.xlsx").doesNotContain("type=\"file\"");
        }
        As.Person seller = As.userOf(SellerFixture.AURORA);
        assertThat(answer(seller, get(address(draft) + "/table.xlsx")).getStatus())
                .isEqualTo(403);
        assertThat(answer(seller, get("/rules/sp-roles/versions/1/table.xlsx")).getStatus())
                .isEqualTo(403);
        assertThat(look(seller, draft, file).getStatus()).isEqualTo(403);
        assertThat(page(As.TADEO, draft)).contains("type=\"file\"", "Download as Excel");
    }

    @Test
    void knowsNoOther() throws Exception {
        for (String address : List.of(
                "/rules/changes/P-999999999/table.xlsx",
                "/rules/changes/x/table.xlsx",
                "/rules/no-such/versions/1/table.xlsx",
                "/rules/check-eligibility/versions/999/table.xlsx",
                "/rules/check-eligibility/versions/x/table.xlsx")) {
            assertThat(answer(As.TADEO, get(address)).getStatus()).as(address).isEqualTo(404);
        }
        assertThat(answer(
                                As.TADEO,
                                multipart("/rules/changes/P-999999999/table.xlsx")
                                        .file(part(new byte[] {1})))
                        .getStatus())
                .isEqualTo(404);
        assertThat(answer(
                                As.TADEO,
                                multipart("/rules/changes/P-999999999/table")
                                        .param("revision", "0")
                                        .param("content", "x"))
                        .getStatus())
                .isEqualTo(404);
    }

    private ChangeView draft(String policy) {
        studio.policy(policy);
        return As.call(As.TADEO, () -> drafts.open(policy, null));
    }

    private static DecisionTable table(ChangeView draft) {
        return TableReader.read(draft.policy(), draft.content().text());
    }

    private static List<String> days(ChangeView draft) {
        return table(draft).rows().stream()
                .map(Row::outputs)
                .map(outputs -> outputs.get(0))
                .toList();
    }

    private static byte[] file(ChangeView draft, String days) {
        return sheet(draft, sheet -> {
            sheet.value(1, 0, "unnamed-1");
            sheet.value(1, 2, days);
        });
    }

    private static byte[] sheet(ChangeView draft, Consumer<Worksheet> below) {
        return SheetFile.of(table(draft), below);
    }

    private static MockMultipartFile part(byte[] file) {
        return new MockMultipartFile("file", "table.xlsx", "application/octet-stream", file);
    }

    private static String content(MockHttpServletResponse shown) throws Exception {
        Matcher matcher = CONTENT.matcher(shown.getContentAsString());
        assertThat(matcher.find()).isTrue();
        return HtmlUtils.htmlUnescape(matcher.group(1));
    }

    private static String shipped() throws Exception {
        return java.nio.file.Files.readString(java.nio.file.Path.of("rules/returns/check-eligibility.dmn"));
    }

    private MockHttpServletResponse look(As.Person who, ChangeView draft, byte[] file) throws Exception {
        return answer(who, multipart(address(draft) + "/table.xlsx").file(part(file)));
    }

    private MockHttpServletResponse take(As.Person who, ChangeView draft, String content) throws Exception {
        return answer(
                who,
                multipart(address(draft) + "/table")
                        .param("revision", Long.toString(draft.revision()))
                        .param("content", content));
    }

    /** What the change's page says after a file was refused. */
    private String problem(As.Person who, ChangeView draft, byte[] file) throws Exception {
        MvcResult refused = mvc.perform(multipart(address(draft) + "/table.xlsx")
                        .file(part(file))
                        .with(As.person(who))
                        .with(csrf()))
                .andReturn();
        assertThat(refused.getResponse().getRedirectedUrl()).isEqualTo(address(draft));
        Map<String, ?> flash = refused.getFlashMap();
        return mvc.perform(get(address(draft))
                        .flashAttr("problem", flash.get("problem"))
                        .flashAttr("problemArguments", flash.get("problemArguments"))
                        .with(As.person(who)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String page(As.Person who, ChangeView draft) throws Exception {
        return answer(who, get(address(draft))).getContentAsString();
    }

    private static String address(ChangeView draft) {
        return "/rules/changes/" + draft.number();
    }

    private MockHttpServletResponse answer(As.Person who, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(request.with(As.person(who)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
