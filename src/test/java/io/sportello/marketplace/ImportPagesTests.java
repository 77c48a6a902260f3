package io.sportello.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
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
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.marketplace.reports.Reports;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@ImportTest
class ImportPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ReportImports imports;

    @Autowired
    EngineJobs jobs;

    @Autowired
    SellerFixture sellers;

    @BeforeEach
    void twoSellers() {
        sellers.twoSellers();
    }

    @Test
    void uploadsAReportAndShowsWhatCameOfIt() throws Exception {
        String location = mvc.perform(multipart("/imports")
                        .file(file(Reports.HEADER + Reports.row("PAGE1", "Lamp") + negative("PAGE2")))
                        .param("seller", SellerFixture.AURORA)
                        .with(As.support())
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/imports/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl()
                .replace("?received", "");
        mvc.perform(get(location).with(As.support()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("hx-trigger=\"every 2s\"")))
                .andExpect(content().string(containsString("Waiting for its turn")));
        jobs.runDue();
        mvc.perform(get(location).with(As.support()))
                .andExpect(content().string(not(containsString("every 2s"))))
                .andExpect(content().string(containsString("Imported, one row rejected")))
                .andExpect(content().string(containsString("Order Amount")))
                .andExpect(content().string(containsString("-12,00")))
                .andExpect(content().string(containsString("An amount may not be negative.")))
                .andExpect(content().string(containsString("Upload by livia@sportello.example")));
        mvc.perform(get("/imports").with(As.support()))
                .andExpect(content().string(containsString("returns.txt")))
                .andExpect(content().string(containsString("No import is running")));
        mvc.perform(get(location + "/facts").with(As.support()))
                .andExpect(content()
                        .string(allOf(
                                containsString("import-live"),
                                containsString("outerHTML:#import-rejects"),
                                not(containsString("<html")))));
        mvc.perform(get(location + "/rejects.csv").with(As.support()))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().string(containsString("3,Order Amount,\"'-12,00\",")));
    }

    @Test
    void showsTheListInItalian() throws Exception {
        mvc.perform(get("/imports").with(As.person(As.LIVIA.reading(Locale.ITALIAN))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Carica un report")))
                .andExpect(content().string(containsString("IT · Italia")));
    }

    @Test
    void saysThatAnEmptyFileIsNotStored() throws Exception {
        mvc.perform(multipart("/imports")
                        .file(file(""))
                        .param("seller", SellerFixture.AURORA)
                        .with(As.support())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The file is empty.")));
    }

    @Test
    void takesAReportThroughTheApi() throws Exception {
        String location = mvc.perform(multipart("/api/returns/imports")
                        .file(file(Reports.envelope(Reports.element("API1", "Lamp"))))
                        .param("seller", SellerFixture.AURORA)
                        .param("marketplace", "de")
                        .with(As.support())
                        .with(csrf()))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.status").value("RECEIVED"))
                .andExpect(jsonPath("$.marketplace").value("DE"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        assertThat(location).startsWith("/api/returns/imports/");
        jobs.runDue();
        mvc.perform(get(location).with(As.support()))
                .andExpect(jsonPath("$.status").value("DONE"))
                .andExpect(jsonPath("$.fresh").value(1));
        mvc.perform(get("/api/returns/imports?size=1").with(As.support()))
                .andExpect(jsonPath("$.items.length()").value(1));
    }

    @Test
    void tellsProgramsInWordsWhyAFileWasRefused() throws Exception {
        String location = mvc.perform(multipart("/api/returns/imports")
                        .file(file("PK\u0003\u0004"))
                        .param("seller", SellerFixture.AURORA)
                        .with(As.support())
                        .with(csrf()))
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        jobs.runDue();
        mvc.perform(get(location).with(As.support()))
                .andExpect(jsonPath("$.status").value("REFUSED"))
                .andExpect(jsonPath("$.reason").value("import.refused.zip"))
                .andExpect(jsonPath("$.message").value(org.hamcrest.Matchers.containsString("ZIP archive")));
    }

    @Test
    void refusesAMarketplaceThatIsNone() throws Exception {
        mvc.perform(multipart("/api/returns/imports")
                        .file(file(Reports.envelope()))
                        .param("seller", SellerFixture.AURORA)
                        .param("marketplace", "XX")
                        .with(As.support())
                        .with(csrf()))
                .andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/imports/%d",
                "/imports/%d/facts",
                "/imports/%d/rejects.csv",
                "/api/returns/imports/%d",
                "/api/returns/imports/%d/rejects"
            })
    void answersAnotherSellerWithNotFound(String path) throws Exception {
        ImportView mine = received(SellerFixture.AURORA);
        mvc.perform(get(path.formatted(mine.id())).with(As.seller(SellerFixture.NORDLICHT)))
                .andExpect(status().isNotFound());
        mvc.perform(get(path.formatted(mine.id())).with(As.seller(SellerFixture.AURORA)))
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/documents/%d", "/api/documents/%d"})
    void handsTheRawFileOutToItsSellerOnly(String path) throws Exception {
        ImportView mine = received(SellerFixture.AURORA);
        mvc.perform(get(path.formatted(mine.documentId())).with(As.seller(SellerFixture.NORDLICHT)))
                .andExpect(status().isNotFound());
        mvc.perform(get(path.formatted(mine.documentId())).with(As.seller(SellerFixture.AURORA)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("Content-Security-Policy", "sandbox"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().string(endsWith("</AmazonEnvelope>\n")));
    }

    @Test
    void letsASellerUploadForItselfOnly() throws Exception {
        mvc.perform(multipart("/imports")
                        .file(file(Reports.envelope()))
                        .param("seller", SellerFixture.NORDLICHT)
                        .with(As.seller(SellerFixture.AURORA))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(multipart("/imports")
                        .file(file(Reports.envelope()))
                        .param("seller", SellerFixture.AURORA)
                        .with(As.seller(SellerFixture.AURORA))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/imports/*"));
    }

    @Test
    void isNotForComplianceOfficers() throws Exception {
        mvc.perform(get("/imports").with(As.compliance())).andExpect(status().isForbidden());
    }

    private ImportView received(String seller) {
        byte[] content = Reports.envelope().getBytes(StandardCharsets.UTF_8);
        return As.support(
                () -> imports.receive(seller, null, "returns.xml", new ByteArrayInputStream(content), Channel.PAGE));
    }

    private static String negative(String rma) {
        return Reports.row(rma, "Cup", "20-Nov-2026", "1", "-12,00", "CR-DEFECTIVE");
    }

    private static MockMultipartFile file(String text) {
        return new MockMultipartFile("file", "returns.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}
