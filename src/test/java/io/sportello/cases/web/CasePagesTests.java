package io.sportello.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.cases.CaseFixture;
import io.sportello.cases.CaseQueries;
import io.sportello.cases.CaseStatus;
import io.sportello.cases.CaseView;
import io.sportello.documents.DocumentView;
import io.sportello.documents.Documents;
import io.sportello.mail.MailDrop;
import io.sportello.mail.MailState;
import io.sportello.mail.Mails;
import io.sportello.subjects.Subject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** The pages and the API of the cases: who sees what, who may do what, and what comes of bad input. */
@SportelloTest
class CasePagesTests {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13};

    @Autowired
    MockMvc mvc;

    @Autowired
    CaseFixture cases;

    @Autowired
    Documents documents;

    @Autowired
    SellerFixture sellers;

    @Autowired
    CaseQueries queries;

    @Autowired
    MovableClock clock;

    @Autowired
    MailDrop drop;

    @Autowired
    Mails mails;

    @BeforeEach
    void twoSellers() {
        sellers.twoSellers();
    }

    @Test
    void aSellerOpensACaseWithAFile() throws Exception {
        String page = mvc.perform(multipart("/cases/new")
                        .file(file("photo.png", PNG))
                        .param("category", "ORDER")
                        .param("title", "The <b>label</b> is missing")
                        .param("description", "No label came.")
                        .param("orderId", "404-7700002-0000001")
                        .with(csrf())
                        .with(As.seller(SellerFixture.AURORA)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        mvc.perform(get(page).with(As.seller(SellerFixture.AURORA)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The &lt;b&gt;label&lt;/b&gt; is missing")))
                .andExpect(content().string(containsString("photo.png")))
                .andExpect(content().string(containsString("Support gives a first answer.")));
        mvc.perform(get("/cases?view=ALL&text=404-7700002").with(As.support()))
                .andExpect(content().string(containsString("&lt;b&gt;label&lt;/b&gt; is missing")));
        mvc.perform(get(page).with(As.seller(SellerFixture.NORDLICHT))).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "run.exe, cases.refused.file-kind",
        "photo.png.exe, cases.refused.file-kind",
        "photo.png, cases.refused.file-disguised"
    })
    void aFileThatIsNotWhatItSaysIsRefusedAndWhatWasTypedStays(String name, String reason) throws Exception {
        Subject subject = cases.asks("Where is it?");
        MockMultipartFile html = file(name, "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart("/cases/" + subject.id() + "/messages")
                        .file(html)
                        .param("words", "Look at this")
                        .with(csrf())
                        .with(As.seller(SellerFixture.AURORA)))
                .andExpect(flash().attribute("problem", reason))
                .andExpect(flash().attribute("lost", name));
        mvc.perform(get("/cases/" + subject.id()).with(As.seller(SellerFixture.AURORA)))
                .andExpect(content().string(containsString(">Look at this</textarea>")));

        assertThat(cases.entries(subject)).hasSize(1);
        assertThat(files(subject)).isEmpty();
    }

    @Test
    void aPathInAFilesNameGoesNowhere() throws Exception {
        Subject subject = cases.asks("Where is it?");
        mvc.perform(multipart("/cases/" + subject.id() + "/messages")
                        .file(file("../../../etc/cron.d/photo.png", PNG))
                        .param("words", "Look at this")
                        .with(csrf())
                        .with(As.seller(SellerFixture.AURORA)))
                .andExpect(flash().attribute("flash", "cases.said"));

        assertThat(files(subject)).extracting(DocumentView::name).containsExactly("photo.png");
        mvc.perform(get("/documents/" + files(subject).get(0).id()).with(As.seller(SellerFixture.AURORA)))
                .andExpect(status().isOk())
                .andExpect(result -> assertThat(result.getResponse().getHeader("Content-Disposition"))
                        .startsWith("attachment"));
    }

    @Test
    void aSellerSeesNeitherNotesNorTagsNorNames() throws Exception {
        Subject subject = cases.asks("Where is it?");
        cases.supportSays(subject, "We look into it.");
        act(subject, "notes", "note", "This one is difficult").andExpect(status().is3xxRedirection());
        act(subject, "tags", "tags", "Grumbler, vat").andExpect(status().is3xxRedirection());

        for (String path : List.of("/cases/" + subject.id(), "/api/cases/" + subject.id(), "/cases?view=ALL")) {
            mvc.perform(get(path).with(As.seller(SellerFixture.AURORA)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("difficult"))))
                    .andExpect(content().string(not(containsString("grumbler"))))
                    .andExpect(content().string(not(containsString("livia"))));
        }
        mvc.perform(get("/cases/" + subject.id()).with(As.support()))
                .andExpect(content().string(containsString("This one is difficult")))
                .andExpect(content().string(containsString("grumbler, vat")));
        mvc.perform(get("/cases?view=ALL&tag=grumbler").with(As.support()))
                .andExpect(content().string(containsString(subject.id())));
        mvc.perform(get("/api/cases?tag=nothing").with(As.seller(SellerFixture.AURORA)))
                .andExpect(jsonPath("$.items").isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"notes", "ask", "resolve", "pass-on", "take-back", "tags", "watch", "unwatch", "join", "split"})
    void onlySupportWorksOnCases(String what) throws Exception {
        Subject subject = cases.asks("Where is it?");
        String path = "/cases/" + subject.id() + "/" + what;
        for (var other : List.of(As.seller(SellerFixture.AURORA), As.compliance(), As.admin())) {
            mvc.perform(post(path)
                            .param("words", "x")
                            .param("note", "x")
                            .param("tags", "x")
                            .param("into", subject.id())
                            .param("title", "x")
                            .with(csrf())
                            .with(other))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(post(path).with(As.support())).andExpect(status().isForbidden());
        assertThat(cases.entries(subject)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "confirm"})
    void anotherSellersCaseIsNotThere(String what) throws Exception {
        Subject subject = cases.asks("Where is it?");
        mvc.perform(post("/cases/" + subject.id() + "/" + what)
                        .param("words", "x")
                        .with(csrf())
                        .with(As.seller(SellerFixture.NORDLICHT)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/cases/" + subject.id()).with(As.seller(SellerFixture.NORDLICHT)))
                .andExpect(status().isNotFound());
    }

    @Test
    void supportWorksOnACaseFromItsPage() throws Exception {
        Subject subject = cases.asks("Where is it?");
        act(subject, "ask", "words", "Which parcel?").andExpect(flash().attribute("flash", "cases.asked"));
        assertThat(view(subject).status()).isEqualTo(CaseStatus.WAITING_SELLER);
        mvc.perform(get("/cases?view=AT_SELLER&text=" + subject.id()).with(As.seller(SellerFixture.AURORA)))
                .andExpect(content().string(containsString(subject.id())));
        act(subject, "resolve", "words", "Done").andExpect(flash().attribute("problem", "cases.refused.not-in-work"));
        act(subject, "take-back", "words", "").andExpect(flash().attribute("flash", "cases.taken-back"));
        mvc.perform(post("/cases/" + subject.id() + "/pass-on").with(csrf()).with(As.support()))
                .andExpect(result ->
                        assertThat(result.getResponse().getRedirectedUrl()).startsWith("/tasks/"));
        mvc.perform(get("/cases/" + subject.id()).with(As.support()))
                .andExpect(content().string(containsString("Pass a case on to the marketplace")));
    }

    @Test
    void aWatcherIsToldOfNews() throws Exception {
        Subject subject = cases.asks("Where is it?");
        act(subject, "watch", "words", "");
        assertThat(As.support(() -> queries.news(null, 200)))
                .extracting(CaseView::subject)
                .doesNotContain(subject);
        clock.advance(java.time.Duration.ofMinutes(1));
        cases.sellerSays(subject, "Nothing yet?");
        assertThat(As.support(() -> queries.news(null, 200)))
                .extracting(CaseView::subject)
                .contains(subject);
        mvc.perform(get("/cases/" + subject.id()).with(As.support())).andExpect(status().isOk());
        assertThat(As.support(() -> queries.news(null, 200)))
                .extracting(CaseView::subject)
                .doesNotContain(subject);
    }

    @Test
    void aPageToOpenACaseKnowsWhatItIsAbout() throws Exception {
        Subject subject = cases.asks("Where is it?");
        mvc.perform(get("/cases/new").param("about", "/cases/" + subject.id()).with(As.seller(SellerFixture.AURORA)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("404-7700001-0000001")));
        mvc.perform(get("/cases/new").param("about", "/cases/" + subject.id()).with(As.seller(SellerFixture.NORDLICHT)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("404-7700001-0000001"))));
        mvc.perform(get("/cases/new")
                        .param("about", "https://elsewhere.example/x")
                        .with(As.support()))
                .andExpect(status().isOk());
        mvc.perform(get("/cases/new").with(As.admin())).andExpect(status().isForbidden());
    }

    @Test
    void anOrderNumberThatIsNoneIsRefused() throws Exception {
        mvc.perform(multipart("/cases/new")
                        .file(file("photo.png", PNG))
                        .param("category", "ORDER")
                        .param("title", "About an order")
                        .param("description", "Where is it?")
                        .param("orderId", "12")
                        .with(csrf())
                        .with(As.seller(SellerFixture.AURORA)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("An order number looks like")))
                .andExpect(content().string(containsString("Choose your files again: photo.png")))
                .andExpect(content().string(containsString("About an order")));
        mvc.perform(multipart("/cases/new").with(As.seller(SellerFixture.AURORA)))
                .andExpect(status().isForbidden());
    }

    @Test
    void onlyThoseWhoMayMakeACaseOfAMailAreOfferedTo() throws Exception {
        long mail = aMail("Zollpapiere");
        String offer = "/cases/new?mail=" + mail;
        mvc.perform(get("/mail/" + mail).with(As.support())).andExpect(content().string(containsString(offer)));
        for (var other : List.of(As.compliance(), As.admin())) {
            mvc.perform(get("/mail/" + mail).with(other))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("/cases/new?mail"))));
            mvc.perform(get(offer).with(other)).andExpect(status().isForbidden());
        }
    }

    @Test
    void aMailBecomesACaseOrGoesIntoOne() throws Exception {
        long mail = aMail("Wartungsfenster");
        mvc.perform(get("/mail/" + mail).with(As.support()))
                .andExpect(content().string(containsString("/cases/new?mail=" + mail)));
        mvc.perform(get("/cases/new?mail=" + mail).with(As.support()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Wartungsfenster")));
        String page = mvc.perform(multipart("/cases/new")
                        .param("mail", String.valueOf(mail))
                        .param("sellerId", SellerFixture.AURORA)
                        .param("category", "ACCOUNT")
                        .param("title", "Wartungsfenster")
                        .param("description", "Hallo")
                        .with(csrf())
                        .with(As.support()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        long second = aMail("Noch etwas");
        mvc.perform(post("/cases/new/mail")
                        .param("mail", String.valueOf(second))
                        .param("into", page.substring("/cases/".length()))
                        .with(csrf())
                        .with(As.support()))
                .andExpect(flash().attribute("flash", "cases.mail-put"));
        mvc.perform(post("/cases/new/mail")
                        .param("mail", String.valueOf(second))
                        .param("into", page.substring("/cases/".length()))
                        .with(csrf())
                        .with(As.support()))
                .andExpect(flash().attribute("problem", "cases.refused.mail-taken"));
        assertThat(cases.entries(Subject.parse("case/" + page.substring("/cases/".length()))))
                .hasSize(2);
        mvc.perform(get(page).with(As.support()))
                .andExpect(content().string(containsString("/mails/" + second + "/take-out")))
                .andExpect(content().string(not(containsString("/mails/" + mail + "/take-out"))));
        mvc.perform(post(page + "/mails/" + mail + "/take-out").with(csrf()).with(As.support()))
                .andExpect(flash().attribute("problem", "cases.refused.mail-stays"));
        mvc.perform(post(page + "/mails/" + second + "/take-out").with(csrf()).with(As.support()))
                .andExpect(flash().attribute("flash", "cases.mail-out"));
        assertThat(As.support(() -> mails.view(second)).state()).isEqualTo(MailState.TRIAGE);
    }

    private long aMail(String subject) throws Exception {
        String text =
                "From x@example.org Tue Nov 24 08:00:00 2026\nFrom: info@forwarder.example\nTo: shop@example.org\n"
                        + "Subject: " + subject + "\nMessage-ID: <" + subject.hashCode() + "@forwarder.example>\n"
                        + "Date: Tue, 24 Nov 2026 08:00:00 +0000\n\nHallo\n";
        As.support(() -> drop.take(SellerFixture.AURORA, text.getBytes(StandardCharsets.UTF_8)));
        return As.support(() -> mails.in(MailState.TRIAGE, Long.MAX_VALUE, 50)).stream()
                .filter(mail -> mail.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void theApiOpensAnswersAndConfirms() throws Exception {
        String opening =
                """
                {"sellerId": "%s", "category": "PAYMENT", "title": "A fee too many", "description": "See there"}""";
        mvc.perform(post("/api/cases")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(opening.formatted(SellerFixture.AURORA))
                        .with(csrf())
                        .with(As.seller(SellerFixture.AURORA)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.about.status").value("TO_ANSWER"))
                .andExpect(jsonPath("$.entries[0].kind").value("SELLER"));
        mvc.perform(post("/api/cases")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(opening.formatted(SellerFixture.NORDLICHT))
                        .with(csrf())
                        .with(As.seller(SellerFixture.AURORA)))
                .andExpect(status().isNotFound());
        mvc.perform(post("/api/cases")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(csrf())
                        .with(As.seller(SellerFixture.AURORA)))
                .andExpect(status().isUnprocessableContent());
    }

    private org.springframework.test.web.servlet.ResultActions act(
            Subject subject, String what, String name, String value) throws Exception {
        return mvc.perform(post("/cases/" + subject.id() + "/" + what)
                .param(name, value)
                .with(csrf())
                .with(As.support()));
    }

    private CaseView view(Subject subject) {
        return cases.view(subject);
    }

    private List<DocumentView> files(Subject subject) {
        return As.support(() -> documents.of(subject));
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, "image/png", content);
    }
}
