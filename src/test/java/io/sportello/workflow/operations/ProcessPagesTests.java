package io.sportello.workflow.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.assets.Asset;
import io.sportello.assets.Assets;
import io.sportello.subjects.Subject;
import io.sportello.workflow.ProcessFixture;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;

@SportelloTest
class ProcessPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ProcessFixture fixture;

    @Autowired
    Assets assets;

    @Autowired
    MessageSource messages;

    private final String process = "w-" + UUID.randomUUID().toString().substring(0, 18);

    @Test
    void showsTheSameNumbersOnTheDiagramAndInTheTable() throws Exception {
        fixture.deploy(process, ProcessFixture.booking(process));
        fixture.start(process, new Subject("probe", process), Map.of());

        mvc.perform(get("/admin/operations").with(As.admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/admin/processes/" + process)));
        mvc.perform(get("/admin/processes/" + process).with(As.admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-counts=\"elements\"")))
                .andExpect(content()
                        .string(containsString(
                                "data-element=\"book-it\" data-running=\"1\" data-overdue=\"0\" data-failed=\"0\"")))
                .andExpect(content().string(containsString("Version 1: 1 runs in it")));
        mvc.perform(get("/admin/processes/" + process + "?element=book-it&version=1")
                        .with(As.admin()))
                .andExpect(content().string(containsString("What stands at Book it")))
                .andExpect(content().string(containsString("probe/" + process)));
        mvc.perform(get("/admin/processes/" + process + "?version=2").with(As.admin()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/admin/processes/none").with(As.admin())).andExpect(status().isNotFound());
    }

    @Test
    void isForAdministratorsOnly() throws Exception {
        for (String page : List.of("/admin/operations", "/admin/processes/handle-return")) {
            mvc.perform(get(page).with(As.supportLead())).andExpect(status().isForbidden());
            mvc.perform(get(page).with(As.compliance())).andExpect(status().isForbidden());
            mvc.perform(get(page).with(As.admin())).andExpect(status().isOk());
        }
    }

    @Test
    void hasANameForEveryProcess() {
        List<Asset> all = assets.find("processes", ".bpmn");

        assertThat(all).hasSizeGreaterThan(20).allSatisfy(file -> assertThat(
                        messages.getMessage("process." + name(file), null, null, Locale.ITALIAN))
                .as(file.path())
                .isNotBlank());
    }

    private static String name(Asset file) {
        return file.path().replaceAll(".*/|\\.bpmn$", "");
    }
}
