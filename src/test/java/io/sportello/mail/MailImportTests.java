package io.sportello.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.EngineJobs;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.accounts.SellerScope;
import io.sportello.documents.Documents;
import io.sportello.documents.ImportStatus;
import io.sportello.mail.reading.Eml;
import io.sportello.mail.reading.MboxReader;
import io.sportello.workflow.Workflow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Files of mails: taken in parts that go on where the last one stopped, by page and by API. */
@SportelloTest
class MailImportTests {

    private static final String FROM = "From x Tue Nov 24 08:00:00 2026\r\n";

    @Autowired
    MailImports imports;

    @Autowired
    MailImportRuns runs;

    @Autowired
    MailImportSteps steps;

    @Autowired
    MailBatchIntake intake;

    @Autowired
    Mails mails;

    @Autowired
    Documents documents;

    @Autowired
    Workflow workflow;

    @Autowired
    EngineJobs jobs;

    @Autowired
    SellerScope scope;

    @Autowired
    SellerFixture sellers;

    @Autowired
    MockMvc mvc;

    private String seller;

    @BeforeEach
    void aSellerOfItsOwn() {
        sellers.twoSellers();
        seller = "filed-" + UUID.randomUUID().toString().substring(0, 8);
        sellers.seller(seller, "Filed", "IT", Locale.ITALIAN, "Europe/Rome");
    }

    @Test
    void goesOnWhereItStoppedAndTakesNothingTwice() throws IOException {
        long id = received(mbox(5)).id();
        scope.callAsSystem(() -> {
            steps.begin(id);
            MailImportPosition at = steps.position(id);
            try (InputStream file = documents.open(at.documentId());
                    MailBatch batch = MailBatch.of(new MboxReader(file), 2, 0)) {
                // kept, but the node dies before they are offered
                steps.keep(at, batch);
            }
            assertThat(steps.position(id).bytes()).isPositive();
            return null;
        });
        assertThat(As.support(() -> imports.get(id)).percent()).isBetween(20, 60);
        assertThat(runs.run(id)).isEqualTo(MailImportRuns.Outcome.IMPORTED);
        assertThat(runs.run(id)).isEqualTo(MailImportRuns.Outcome.IMPORTED);
        assertThat(As.support(() -> imports.get(id)).counts()).isEqualTo(new MailImportResult(5, 0, 0, 0));
        assertThat(in(MailState.STORED)).hasSize(2);
        assertThat(in(MailState.TRIAGE)).hasSize(3);
    }

    @Test
    void stopsWhenAnotherNodeHasReadOn() throws IOException {
        long id = received(mbox(3)).id();
        scope.callAsSystem(() -> {
            steps.begin(id);
            MailImportPosition at = steps.position(id);
            try (InputStream file = documents.open(at.documentId());
                    MailBatch batch = MailBatch.of(new MboxReader(file), 1, 0)) {
                intake.take(at, batch);
                assertThatThrownBy(() -> intake.take(at, batch)).isInstanceOf(Overtaken.class);
            }
            return null;
        });
        assertThat(in(MailState.TRIAGE)).hasSize(1);
    }

    @Test
    void runsAsAProcessToItsEnd() throws IOException {
        long id = received(mbox(2)).id();
        assertThat(As.support(() -> imports.get(id)).status()).isEqualTo(ImportStatus.RECEIVED);
        jobs.runDue();
        MailImportView done = As.support(() -> imports.get(id));
        assertThat(done.status()).isEqualTo(ImportStatus.DONE);
        assertThat(done.counts().fresh()).isEqualTo(2);
        assertThat(workflow.whereabouts(MailSubjects.imported(id)))
                .hasValueSatisfying(where -> assertThat(where.ended()).isTrue());
    }

    @Test
    void refusesWhatIsNoMailButKeepsAndShowsIt() throws Exception {
        long id =
                received("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1)).id();
        assertThat(runs.run(id)).isEqualTo(MailImportRuns.Outcome.REFUSED);
        MailImportView refused = As.support(() -> imports.get(id));
        assertThat(refused.documentId()).isNotNull();
        mvc.perform(get("/mail/imports/" + id).with(As.support()))
                .andExpect(content().string(containsString("does not begin as a mail")));
        mvc.perform(get("/api/messages/imports/" + id).with(As.support()))
                .andExpect(jsonPath("$.status").value("REFUSED"))
                .andExpect(jsonPath("$.message").value(containsString("does not begin as a mail")));
    }

    @Test
    void showsAnUploadFromItsFormToItsMails() throws Exception {
        mvc.perform(get("/mail/imports").with(As.support()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("import-server"))));
        byte[] file = (new String(mbox(2), StandardCharsets.UTF_8) + FROM + "\u0000junk " + seller + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        String url = mvc.perform(
                        upload("/mail/imports", file).with(As.support()).with(csrf()))
                .andExpect(redirectedUrlPattern("/mail/imports/*?received"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        jobs.runDue();
        mvc.perform(get(url).with(As.support()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Imported, one mail to look at")))
                .andExpect(content().string(containsString("none of the headers")));
        mvc.perform(get("/mail/imports?seller=" + seller).with(As.person(As.ADMIN.reading(Locale.ITALIAN))))
                .andExpect(content().string(containsString("mails.mbox")))
                .andExpect(content().string(containsString("Importato, un messaggio da guardare")));
        mvc.perform(get("/mail/imports/rows?seller=" + seller).with(As.support()))
                .andExpect(content().string(containsString("mails.mbox")));
        mvc.perform(get(url.replace("?received", "/facts")).with(As.support()))
                .andExpect(content().string(containsString("import-live")));
    }

    @Test
    void tellsProgramsWhereToLook() throws Exception {
        String location = mvc.perform(upload("/api/messages/imports", mbox(1))
                        .with(As.support())
                        .with(csrf()))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.channel").value("API"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        jobs.runDue();
        mvc.perform(get(location).with(As.support()))
                .andExpect(jsonPath("$.status").value("DONE"))
                .andExpect(jsonPath("$.counts.fresh").value(1));
        As.support(() -> received(mbox(1)));
        mvc.perform(get("/api/messages/imports?size=1&seller=" + seller).with(As.support()))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.next").isString());
        mvc.perform(get("/api/messages/imports?size=1&cursor=x").with(As.support()))
                .andExpect(status().isBadRequest())
                .andExpect(header().string("Content-Type", "application/problem+json"));
    }

    @Test
    void believesNoSenderUnlessAnAdministratorVouchesForTheFile() throws Exception {
        byte[] mail = Eml.mail("vouched-" + seller)
                .header("Authentication-Results", "mx.example.org; dkim=pass header.d=example.com")
                .text("x")
                .bytes();
        mvc.perform(upload("/api/messages/imports", mail)
                        .param("authServer", "mx.example.org")
                        .with(As.support())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value(containsString("Only an administrator")));
        mvc.perform(upload("/mail/imports", mail)
                        .param("authServer", "mx.example.org")
                        .with(As.support())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Only an administrator")));
        mvc.perform(upload("/api/messages/imports", mail)
                        .param("authServer", "mx.example.org")
                        .with(As.admin())
                        .with(csrf()))
                .andExpect(status().isAccepted())
                .andExpect(header().string("Location", not(endsWith("null"))));
        jobs.runDue();
        assertThat(in(MailState.TRIAGE)).singleElement().satisfies(one -> assertThat(
                        As.support(() -> mails.get(one.id())).authentication().passes("example.com"))
                .isTrue());
    }

    @Test
    void answersOthersWithNotFoundOrForbidden() throws Exception {
        long id = received(mbox(1)).id();
        for (String path :
                List.of("/mail/imports/" + id, "/api/messages/imports/" + id, "/mail/imports/" + id + "/facts")) {
            mvc.perform(get(path).with(As.person(As.supportOf(SellerFixture.NORDLICHT))))
                    .andExpect(status().isNotFound());
            mvc.perform(get(path).with(As.seller(seller))).andExpect(status().isForbidden());
            mvc.perform(get(path).with(As.compliance())).andExpect(status().isForbidden());
        }
        mvc.perform(upload("/api/messages/imports", mbox(1))
                        .with(As.person(As.supportOf(SellerFixture.NORDLICHT)))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(upload("/api/messages/imports", mbox(1)).with(As.support())).andExpect(status().isForbidden());
        mvc.perform(upload("/mail/imports", mbox(1)).with(As.support())).andExpect(status().isForbidden());
        mvc.perform(get("/api/messages/imports").with(As.person(As.supportOf(SellerFixture.NORDLICHT))))
                .andExpect(content().string(not(containsString("\"" + seller + "\""))));
    }

    private MockMultipartHttpServletRequestBuilder upload(String path, byte[] content) {
        MockMultipartHttpServletRequestBuilder request = multipart(path);
        request.file(new MockMultipartFile("file", "mails.mbox", "application/mbox", content));
        request.param("seller", seller);
        return request;
    }

    private MailImportView received(byte[] content) throws IOException {
        return As.support(() -> imports.receive(
                new MailFile(seller, "mails.mbox", MailChannel.PAGE, ""), new ByteArrayInputStream(content)));
    }

    private byte[] mbox(int count) {
        StringBuilder mbox = new StringBuilder();
        for (int i = 0; i < count; i++) {
            mbox.append(FROM)
                    .append(Eml.mail(UUID.randomUUID().toString()).text("Hello " + i + "\r\n"))
                    .append("\r\n");
        }
        return mbox.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<MailView> in(MailState state) {
        return As.call(As.supportOf(seller), () -> mails.in(state, Long.MAX_VALUE, 200));
    }
}
