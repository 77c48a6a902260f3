package io.sportello.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.assets.Asset;
import io.sportello.subjects.Subject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@SportelloTest
class IncidentPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Workflow workflow;

    @Autowired
    Deployer deployer;

    @Autowired
    ManagementService management;

    @Autowired
    TransactionTemplate transaction;

    private final String unique = UUID.randomUUID().toString().substring(0, 20);
    private final Subject subject = new Subject("probe", unique);
    private String job;

    @BeforeEach
    void aJobThatFailedForGood() {
        String xml = Bpmn.convertToString(Bpmn.createExecutableProcess("p-" + unique)
                .startEvent()
                .serviceTask("try")
                .camundaDelegateExpression("${probe}")
                .camundaAsyncBefore()
                .endEvent()
                .done());
        deployer.deploy(new Asset("processes/" + unique + ".bpmn", "test", xml.getBytes(StandardCharsets.UTF_8)));
        transaction.executeWithoutResult(status -> workflow.start("p-" + unique, subject, Map.of()));
        job = management
                .createJobQuery()
                .processDefinitionKey("p-" + unique)
                .singleResult()
                .getId();
        management.setJobRetries(job, 0);
    }

    @Test
    void showsAnAdministratorWhatFailed() throws Exception {
        mvc.perform(get("/admin/incidents").with(As.admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(subject.toString())))
                .andExpect(content().string(containsString("Try again")));
        mvc.perform(get("/admin/incidents").locale(Locale.ITALIAN).with(As.person(As.ADMIN.reading(Locale.ITALIAN))))
                .andExpect(content().string(containsString("Operazioni fallite")));
    }

    @Test
    void triesAgainWhenTheAdministratorSaysSo() throws Exception {
        mvc.perform(post("/admin/incidents/" + job + "/retry").with(csrf()).with(As.admin()))
                .andExpect(status().is3xxRedirection());

        assertThat(management.createJobQuery().jobId(job).singleResult().getRetries())
                .isEqualTo(1);
        mvc.perform(post("/admin/incidents/none/retry").with(csrf()).with(As.admin()))
                .andExpect(status().isNotFound());
    }

    @Test
    void isClosedToEverybodyElse() throws Exception {
        mvc.perform(get("/admin/incidents").with(As.support())).andExpect(status().isForbidden());
        mvc.perform(post("/admin/incidents/" + job + "/retry").with(csrf()).with(As.compliance()))
                .andExpect(status().isForbidden());
        assertThat(management.createJobQuery().jobId(job).singleResult().getRetries())
                .isZero();
    }

    @Test
    void servesADiagramThatTheBrowserMayKeep() throws Exception {
        String definition = workflow.whereabouts(subject).orElseThrow().processDefinitionId();

        mvc.perform(get("/workflow/diagrams/{id}", definition).with(As.support()))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/xml"))
                .andExpect(header().string("Cache-Control", containsString("max-age=604800")))
                .andExpect(content().string(containsString("id=\"p-" + unique + "\"")));
        mvc.perform(get("/workflow/diagrams/none:1:2").with(As.support())).andExpect(status().isNotFound());
        mvc.perform(get("/workflow/diagrams/{id}", definition)).andExpect(status().is(not(200)));
    }
}
