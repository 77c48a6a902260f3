package io.sportello.evidence;

import static io.sportello.accounts.SellerFixture.AURORA;
import static io.sportello.accounts.SellerFixture.NORDLICHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.cases.CaseFixture;
import io.sportello.cases.CaseTalk;
import io.sportello.claims.ClaimFixture;
import io.sportello.documents.Documents;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntry;
import io.sportello.messages.MessageFixture;
import io.sportello.messages.MessageFixture.Buyer;
import io.sportello.returns.IntakeFixture;
import io.sportello.returns.ReportFixture;
import io.sportello.returns.ReturnView;
import io.sportello.subjects.Subject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** What evidence there is about a return and its order's conversation, what is missing, and what an archive holds. */
@SportelloTest
class EvidenceTests {

    private static final String NOTE = "what-only-staff-may-read";
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000");

    @Autowired
    MockMvc mvc;

    @Autowired
    IntakeFixture intake;

    @Autowired
    MessageFixture messages;

    @Autowired
    ClaimFixture claims;

    @Autowired
    CaseFixture cases;

    @Autowired
    CaseTalk talk;

    @Autowired
    Journal journal;

    @Autowired
    Documents documents;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SellerFixture sellers;

    private ReturnView one;
    private Subject thread;
    private String path;

    @BeforeEach
    void aReturnAndItsConversation() {
        sellers.twoSellers();
        sellers.colleague(As.LIVIA);
        one = intake.take(ReportFixture.unwantedHeadphones());
        Buyer buyer = MessageFixture.aBuyer().ordering(one.orderId());
        thread = messages.writes(buyer, "Dove spedisco il reso? 😀 =1+1");
        messages.repliedElsewhere(buyer, "All'indirizzo sull'etichetta, grazie.");
        As.run(
                As.LIVIA,
                () -> transaction.executeWithoutResult(running -> {
                    journal.write(JournalEntry.forStaff(one.subject(), AURORA, NOTE, Map.of()));
                    journal.write(
                            JournalEntry.forSeller(one.subject(), AURORA, "for both", Map.of("who", As.LIVIA.email())));
                }));
        path = "/evidence/" + one.subject();
    }

    @Test
    void namesFirstWhatIsMissing() throws Exception {
        mvc.perform(get(path).with(As.support()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1 thing is missing")))
                .andExpect(content().string(containsString("Our answer to the return")))
                .andExpect(content().string(containsString(thread.id())));
        mvc.perform(get("/evidence/" + thread).with(As.person(As.LIVIA.reading(java.util.Locale.ITALIAN))))
                .andExpect(content().string(containsString("Non manca nulla di obbligatorio")));
    }

    @Test
    void holdsTheWholeOrderForStaff() throws Exception {
        Map<String, byte[]> files = archive(As.support());
        String folder = "return-" + one.number() + "/";
        assertThat(files)
                .containsKeys(
                        "README.txt",
                        "evidence.pdf",
                        folder + "facts.txt",
                        folder + "timeline.csv",
                        folder + "decisions.json",
                        folder + "verification.json",
                        "message-" + thread.id() + "/conversation.txt");
        assertThat(text(files, "README.txt")).contains("Still missing\n- Our answer to the return");
        assertThat(text(files, folder + "timeline.csv")).contains(NOTE).contains(As.LIVIA.email());
        assertThat(text(files, folder + "verification.json")).contains("\"intact\":true");
        assertThat(text(files, folder + "facts.txt")).contains(one.orderId()).contains("79.90 EUR");
        assertThat(text(files, "message-" + thread.id() + "/conversation.txt"))
                .contains("Dove spedisco il reso? 😀")
                .contains("All'indirizzo sull'etichetta");
        assertThat(pdf(files))
                .contains("Still missing", one.orderId(), "Dove spedisco il reso? ?", "The journal is unbroken");
    }

    @Test
    void namesTheRowOfEachDecision() throws Exception {
        ReturnView decided = intake.take(ReportFixture.withinPolicy());
        path = "/evidence/" + decided.subject();
        Map<String, byte[]> files = archive(As.support());
        String decisions = text(files, "return-" + decided.number() + "/decisions.json");
        assertThat(decisions).contains("check-eligibility").contains("\"row\"").contains("\"source\"");
        assertThat(pdf(files)).contains("check-eligibility");
    }

    @Test
    void neverTellsASellerWhatOnlyStaffMayKnow() throws Exception {
        Map<String, byte[]> files = archive(As.seller(AURORA));
        assertThat(files).isNotEmpty();
        files.forEach((name, content) -> assertThat(new String(content, StandardCharsets.UTF_8))
                .as(name)
                .doesNotContain(NOTE)
                .doesNotContain(As.LIVIA.email()));
        assertThat(pdf(files))
                .doesNotContain(NOTE)
                .doesNotContain(As.LIVIA.email())
                .contains("the team");
        mvc.perform(get(path).with(As.seller(AURORA))).andExpect(content().string(not(containsString(NOTE))));
    }

    @Test
    void asksForWhatAClaimNeeds() throws Exception {
        Subject claim = claims.hear(ClaimFixture.asksForAnAnswer());
        mvc.perform(get("/evidence/" + claim).with(As.seller(AURORA)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2 things are missing")))
                .andExpect(content().string(containsString("What we answered")));
        path = "/evidence/" + claim;
        assertThat(pdf(archive(As.support()))).contains("119.00 EUR", "What the buyer wrote");
    }

    @Test
    void leavesTheStaffsNotesOutOfACase() throws Exception {
        Subject one = cases.asks("Dov'è la spedizione?");
        cases.supportSays(one, "La cerchiamo.");
        As.run(As.LIVIA, () -> talk.note(one, NOTE));
        path = "/evidence/" + one;
        for (RequestPostProcessor who : List.of(As.support(), As.seller(AURORA))) {
            assertThat(text(archive(who), "case-" + one.id() + "/conversation.txt"))
                    .contains("Dov'è la spedizione?", "La cerchiamo.")
                    .doesNotContain(NOTE);
        }
    }

    @Test
    void sumsFitTheFiles() throws Exception {
        Map<String, byte[]> files = archive(As.support());
        Map<String, String> sums = new LinkedHashMap<>();
        text(files, "SHA256SUMS").lines().forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
        assertThat(sums.keySet()).hasSize(files.size() - 1);
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(files.get(sum.getKey()));
            assertThat(HexFormat.of().formatHex(digest)).as(sum.getKey()).isEqualTo(sum.getValue());
        }
    }

    @Test
    void keepsAFileThatProvesSomething() throws Exception {
        MockMultipartFile photo = new MockMultipartFile("file", "../../x/photo.png", "text/html", PNG);
        mvc.perform(multipart(path + "/proofs")
                        .file(photo)
                        .param("item", "RETURN_DECISION")
                        .with(csrf())
                        .with(As.seller(AURORA)))
                .andExpect(redirectedUrl(path))
                .andExpect(flash().attribute("flash", "evidence.added"));
        mvc.perform(get(path).with(As.support()))
                .andExpect(content().string(containsString("Nothing required is missing")));
        assertThat(archive(As.support()).keySet())
                .anyMatch(name -> name.matches("return-" + one.number() + "/documents/\\d+-photo\\.png"));
    }

    @Test
    void takesAFileBackForWhoeverAddedIt() throws Exception {
        String undo = (String) mvc.perform(multipart(path + "/proofs")
                        .file(new MockMultipartFile("file", "photo.png", "image/png", PNG))
                        .param("item", "RETURN_DECISION")
                        .with(csrf())
                        .with(As.seller(AURORA)))
                .andReturn()
                .getFlashMap()
                .get("flashUndo");

        mvc.perform(post(undo).with(csrf()).with(As.seller(NORDLICHT))).andExpect(status().isNotFound());
        mvc.perform(post(undo).with(csrf()).with(As.compliance())).andExpect(status().isForbidden());
        mvc.perform(post(undo).with(csrf()).with(As.support())).andExpect(flash().attributeExists("problem"));
        mvc.perform(post(undo).with(csrf()).with(As.seller(AURORA)))
                .andExpect(redirectedUrl(path))
                .andExpect(flash().attribute("flash", "evidence.taken-back"));
        mvc.perform(post(undo).with(csrf()).with(As.seller(AURORA))).andExpect(flash().attributeExists("problem"));

        mvc.perform(get(path).with(As.support()))
                .andExpect(content().string(containsString("Our answer to the return")))
                .andExpect(content().string(containsString("1 thing is missing")));
        assertThat(archive(As.support()).keySet()).noneMatch(name -> name.contains("photo"));
        assertThat(As.support(() -> journal.verify(one.subject())).intact()).isTrue();
    }

    @Test
    void refusesFilesThatNobodyShouldBeSent() throws Exception {
        byte[] page = "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        for (byte[] content : new byte[][] {page, HexFormat.of().parseHex("504b0304"), new byte[0]}) {
            mvc.perform(multipart(path + "/proofs")
                            .file(new MockMultipartFile("file", "photo.png.jpg", "image/png", content))
                            .param("item", "PHOTOS")
                            .with(csrf())
                            .with(As.support()))
                    .andExpect(redirectedUrl(path))
                    .andExpect(flash().attributeExists("problem"));
        }
        assertThat(As.support(() -> documents.of(one.subject()))).isEmpty();
    }

    @Test
    void isNotThereForAnotherSellerNorWithoutAToken() throws Exception {
        mvc.perform(get(path).with(As.seller(NORDLICHT))).andExpect(status().isNotFound());
        mvc.perform(post(path).with(csrf()).with(As.seller(NORDLICHT))).andExpect(status().isNotFound());
        mvc.perform(multipart(path + "/proofs")
                        .file(new MockMultipartFile("file", "a.png", "image/png", PNG))
                        .param("item", "PHOTOS")
                        .with(csrf())
                        .with(As.seller(NORDLICHT)))
                .andExpect(status().isNotFound());
        mvc.perform(post(path).with(As.support())).andExpect(status().isForbidden());
        mvc.perform(multipart(path + "/proofs")
                        .file(new MockMultipartFile("file", "a.png", "image/png", PNG))
                        .param("item", "PHOTOS")
                        .with(csrf())
                        .with(As.compliance()))
                .andExpect(status().isForbidden());
        mvc.perform(get("/evidence/return/R-9999999").with(As.support())).andExpect(status().isNotFound());
        mvc.perform(get("/evidence/nothing/X-1").with(As.support())).andExpect(status().isNotFound());
    }

    private Map<String, byte[]> archive(RequestPostProcessor who) throws Exception {
        byte[] content = mvc.perform(post(path).with(csrf()).with(who))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("evidence-")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(files.put(entry.getName(), zip.readAllBytes())).isNull();
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static String pdf(Map<String, byte[]> files) throws IOException {
        try (PDDocument document = Loader.loadPDF(files.get("evidence.pdf"))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
