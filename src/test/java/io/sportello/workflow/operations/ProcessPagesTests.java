package io.sportello.workflow.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
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
import org.camunda.bpm.model.bpmn.Bpmn;
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
    void showsWhatAMoveWouldDoBeforeItIsDone() throws Exception {
        fixture.deploy(process, ProcessFixture.booking(process));
        fixture.start(process, new Subject("probe", process), Map.of());
        fixture.deploy(
                process,
                Bpmn.createExecutableProcess(process)
                        .startEvent()
                        .serviceTask("book-all")
                        .camundaDelegateExpression("${probe}")
                        .camundaAsyncBefore()
                        .receiveTask("wait")
                        .message("go-2" + process)
                        .endEvent()
                        .done());
        String address = "/admin/processes/" + process + "/migration";

        mvc.perform(get("/admin/processes/" + process + "?version=1").with(As.admin()))
                .andExpect(content().string(containsString(address + "?from=1")));
        mvc.perform(get(address + "?from=1").with(As.admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("None can be moved, 1 stays")))
                .andExpect(content().string(not(containsString("name=\"expected\""))));
        mvc.perform(get(address + "?from=1&step.book-it=wait").with(As.admin()))
                .andExpect(content().string(containsString("These are steps of different kinds.")))
                .andExpect(content().string(not(containsString("name=\"expected\""))));
        mvc.perform(get(address + "?from=1&step.book-it=book-all").with(As.admin()))
                .andExpect(content().string(containsString("1 can be moved, none stays")))
                .andExpect(content().string(containsString("name=\"expected\" value=\"1\"")));
        mvc.perform(get(address + "?from=2").with(As.admin())).andExpect(status().isNotFound());
        mvc.perform(post(address + "?from=1&expected=5&step.book-it=book-all")
                        .with(csrf())
                        .with(As.admin()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Nothing was moved: 1 can be moved now")));
        String run = mvc.perform(post(address + "?from=1&expected=1&step.book-it=book-all")
                        .with(csrf())
                        .with(As.admin()))
                .andExpect(redirectedUrlPattern("/admin/runs/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        mvc.perform(get(run).with(As.admin()))
                .andExpect(content().string(containsString(process + ", version 1 to 2")))
                .andExpect(content().string(containsString("waits for its turn")));
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
    void movesForAdministratorsOnly() throws Exception {
        String address = "/admin/processes/handle-return/migration?from=1&expected=0";
        mvc.perform(get(address).with(As.supportLead())).andExpect(status().isForbidden());
        mvc.perform(post(address).with(csrf()).with(As.compliance())).andExpect(status().isForbidden());
        mvc.perform(post(address).with(As.admin())).andExpect(status().isForbidden());
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
