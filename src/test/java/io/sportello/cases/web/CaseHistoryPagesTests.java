package io.sportello.cases.web;

import static io.sportello.accounts.SellerFixture.AURORA;
import static io.sportello.accounts.SellerFixture.NORDLICHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.EngineJobs;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages of imported histories: upload, progress, figures, and what could not be taken. */
@SportelloTest
class CaseHistoryPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    EngineJobs jobs;

    @Autowired
    SellerFixture sellers;

    private final String name = "H-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void twoSellers() {
        sellers.twoSellers();
    }

    @Test
    void followsAHistoryFromTheUploadToItsFigures() throws Exception {
        String page = uploaded("case id,activity,timestamp\n"
                + name + ",Opened,2026-03-02 10:00\n"
                + name + ",<b>coffee</b>,2026-03-02 10:30\n"
                + name + ",Taken,2026-03-02 12:00\n"
                + name + ",Resolved,2026-03-02 16:00\n"
                + name + ",Closed,31/31/2026\n");
        show(page).andExpect(content().string(containsString("hx-get=\"" + page + "/facts\"")));
        show("/cases/imports").andExpect(content().string(containsString("hx-get=\"/cases/imports/rows")));
        jobs.runDue();
        show(page)
                .andExpect(content()
                        .string(allOf(
                                containsString(name),
                                containsString("31/31/2026"),
                                containsString("&lt;b&gt;coffee&lt;/b&gt;"),
                                containsString("2 h"),
                                not(containsString("<b>coffee")),
                                not(containsString(page + "/facts")))));
        show(page + "/facts").andExpect(content().string(not(containsString("<html"))));
        show("/cases/imports/rows").andExpect(content().string(containsString(page)));
        show(page + "?after=9999999").andExpect(content().string(not(containsString(name))));
    }

    @Test
    void saysWhyAFileIsRefusedAndKeepsWhatWasTyped() throws Exception {
        upload("case id,activity,timestamp\n", "odd=THING", As.support())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("activity=STEP"), containsString("odd=THING</"))));
        upload("", "", As.support()).andExpect(status().isUnprocessableContent());
    }

    @Test
    void isForStaffWhoSeeTheSeller() throws Exception {
        String page = uploaded("case id,activity,timestamp\n" + name + ",Opened,2026-03-02 10:00\n");
        RequestPostProcessor others = As.person(As.supportOf(NORDLICHT));
        for (String path : List.of(page, page + "/facts")) {
            mvc.perform(get(path).with(others)).andExpect(status().isNotFound());
        }
        for (String path : List.of(page, page + "/facts", "/cases/imports", "/cases/imports/rows")) {
            mvc.perform(get(path).with(As.seller(AURORA))).andExpect(status().isForbidden());
        }
        mvc.perform(get("/cases/imports").with(others)).andExpect(content().string(not(containsString(page))));
        upload("case id,activity,timestamp\n", "", others).andExpect(status().isNotFound());
        upload("case id,activity,timestamp\n", "", As.seller(AURORA)).andExpect(status().isForbidden());
        mvc.perform(multipart("/cases/imports")
                        .file(file("x"))
                        .param("seller", AURORA)
                        .with(As.support()))
                .andExpect(status().isForbidden());
    }

    private String uploaded(String history) throws Exception {
        String where = upload(history, "", As.support())
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(where).endsWith("?received");
        return where.substring(0, where.indexOf('?'));
    }

    private ResultActions upload(String history, String mapping, RequestPostProcessor who) throws Exception {
        return mvc.perform(multipart("/cases/imports")
                .file(file(history))
                .param("seller", AURORA)
                .param("category", "ORDER")
                .param("mapping", mapping)
                .with(csrf())
                .with(who));
    }

    private static MockMultipartFile file(String history) {
        return new MockMultipartFile("file", "history.csv", "text/csv", history.getBytes(StandardCharsets.UTF_8));
    }

    private ResultActions show(String path) throws Exception {
        return mvc.perform(get(path).with(As.support())).andExpect(status().isOk());
    }
}
