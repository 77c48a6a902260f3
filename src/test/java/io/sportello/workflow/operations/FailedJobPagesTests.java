package io.sportello.workflow.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.subjects.Subject;
import io.sportello.workflow.IncidentFilter;
import io.sportello.workflow.Incidents;
import io.sportello.workflow.ProcessFixture;
import io.sportello.workflow.Workflow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SportelloTest
class FailedJobPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ProcessFixture processes;

    @Autowired
    Workflow workflow;

    @Autowired
    Incidents incidents;

    @Autowired
    Variables variables;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    private final String unique = UUID.randomUUID().toString().substring(0, 18);
    private final String process = "p-" + unique;
    private final Subject subject = new Subject("probe", unique);
    private String job;

    @BeforeEach
    void aJobThatFailedForGood() {
        processes.probe(execution -> {
            throw new IllegalStateException("<b>the probe fails</b>");
        });
        processes.deploy(process, ProcessFixture.booking(process));
        processes.start(process, subject, Map.of("amount", 1));
        job = processes.failForGood(process);
    }

    @AfterEach
    void theProbeWorks() {
        processes.probe(execution -> {});
    }

    @Test
    void showsAnAdministratorWhatFailed() throws Exception {
        mvc.perform(get("/admin/incidents").with(As.admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(subject.toString())))
                .andExpect(content().string(containsString("The step could not be done.")))
                .andExpect(content().string(containsString("&lt;b&gt;the probe fails")));
        mvc.perform(get("/admin/incidents").with(As.person(As.ADMIN.reading(Locale.ITALIAN))))
                .andExpect(content().string(containsString("Operazioni fallite")));
        mvc.perform(get("/admin/incidents").param("process", "none").with(As.admin()))
                .andExpect(content().string(not(containsString(subject.toString()))))
                .andExpect(content().string(containsString("No job has failed.")));
        mvc.perform(get("/admin/incidents").param("page", "-1").with(As.admin()))
                .andExpect(status().isOk());
        mvc.perform(get("/admin/incidents").param("page", "2000000000").with(As.admin()))
                .andExpect(status().isOk());
    }

    @Test
    void pagesThroughAll() throws Exception {
        for (int i = 0; i < FailedJobs.PAGE; i++) {
            processes.start(process, new Subject("probe", unique + i), Map.of());
        }
        management
                .createJobQuery()
                .processDefinitionKey(process)
                .list()
                .forEach(one -> management.setJobRetries(one.getId(), 0));

        mvc.perform(get("/admin/incidents").param("process", process).with(As.admin()))
                .andExpect(content().string(containsString("Try all 51 again")))
                .andExpect(content().string(containsString("process=" + process + "&amp;page=2")));
        mvc.perform(get("/admin/incidents")
                        .param("process", process)
                        .param("page", "2")
                        .with(As.admin()))
                .andExpect(content().string(not(containsString("page=3"))));
        mvc.perform(asAdmin(post("/admin/incidents/retry"))
                        .param("process", process)
                        .param("all", "51"))
                .andExpect(redirectedUrlPattern("/admin/runs/*"));
        assertThat(incidents.count(new IncidentFilter(process, null))).isZero();
    }

    @Test
    void showsOneWithItsTraceItsPlaceAndItsVariables() throws Exception {
        mvc.perform(get("/admin/incidents/" + job).with(As.admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Failed job: " + subject)))
                .andExpect(content().string(containsString("java.lang.IllegalStateException")))
                .andExpect(content().string(containsString("data-broken=\"book-it\"")))
                .andExpect(content().string(containsString("whole number")));
        mvc.perform(get("/admin/incidents/none").with(As.admin())).andExpect(status().isNotFound());
        mvc.perform(get("/admin/incidents/none/move").with(As.admin())).andExpect(status().isNotFound());
        mvc.perform(get("/admin/incidents/" + job + "/variable?id=none").with(As.admin()))
                .andExpect(status().isNotFound());
    }

    @Test
    void triesAgainWhenTheAdministratorSaysSo() throws Exception {
        String run = mvc.perform(asAdmin(post("/admin/incidents/" + job + "/retry")))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(retriesLeft()).isEqualTo(1);
        mvc.perform(get(run).with(As.admin()))
                .andExpect(content().string(containsString("waits for its turn")))
                .andExpect(content().string(containsString("hx-get=\"" + run + "/state\"")));
        mvc.perform(get(run + "/state").with(As.admin())).andExpect(content().string(not(containsString("<html"))));
        mvc.perform(asAdmin(post("/admin/incidents/none/retry"))).andExpect(status().isNotFound());
    }

    @Test
    void saysWhyNothingWasTriedAgain() throws Exception {
        mvc.perform(asAdmin(post("/admin/incidents/retry")).param("process", process))
                .andExpect(redirectedUrl("/admin/incidents?process=" + process));
        mvc.perform(asAdmin(post("/admin/incidents/retry")).param("job", "none"))
                .andExpect(redirectedUrlPattern("/admin/runs/*"));
        assertThat(retriesLeft()).isZero();
    }

    @Test
    void writesAVariableOnlyAfterBothValuesWereShown() throws Exception {
        mvc.perform(variable("seven", false))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("is no whole number")))
                .andExpect(content().string(containsString("value=\"seven\"")))
                .andExpect(content().string(containsString("Typed wrong")));
        mvc.perform(variable("7", false))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Change amount like this?")))
                .andExpect(content().string(containsString("id=\"old-value\">1<")))
                .andExpect(content().string(containsString("id=\"new-value\">7<")));
        assertThat(amount()).isEqualTo(1);
        mvc.perform(variable("7", true)).andExpect(redirectedUrl("/admin/incidents/" + job));
        assertThat(amount()).isEqualTo(7);
    }

    private MockHttpServletRequestBuilder variable(String value, boolean confirmed) {
        InstanceVariable now = variables.of(incidents.get(job)).get(0);
        return asAdmin(post("/admin/incidents/" + job + "/variable"))
                .param("id", now.id())
                .param("name", "amount")
                .param("kind", "INTEGER")
                .param("before", "1")
                .param("value", value)
                .param("reason", "Typed wrong")
                .param("confirmed", String.valueOf(confirmed));
    }

    private Object amount() {
        return runtime.getVariable(incidents.get(job).instance(), "amount");
    }

    @Test
    void goesOnOnlyAfterItWasShownWhatIsLeftOut() throws Exception {
        mvc.perform(get("/admin/incidents/" + job + "/move").with(As.admin()))
                .andExpect(content().string(containsString("before:wait")));
        mvc.perform(move("before:wait", false))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<li>Book it</li><li>Tell it</li>")));
        mvc.perform(move("", false)).andExpect(status().isUnprocessableContent());
        mvc.perform(move("after:to-tell-it", true))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Nothing was changed: what comes there failed too.")));
        assertThat(retriesLeft()).isZero();
        mvc.perform(move("before:wait", true)).andExpect(redirectedUrl("/admin/incidents"));
        assertThat(workflow.whereabouts(subject).orElseThrow().active()).containsExactly("wait");
    }

    @Test
    void saysThatSomebodyElseWasQuicker() throws Exception {
        processes.probe(execution -> {
            throw new OptimisticLockingException("The engine was quicker");
        });
        mvc.perform(move("after:to-tell-it", true)).andExpect(status().isConflict());
        assertThat(retriesLeft()).isZero();
    }

    private MockHttpServletRequestBuilder move(String target, boolean confirmed) {
        return asAdmin(post("/admin/incidents/" + job + "/move"))
                .param("target", target)
                .param("reason", "Booked by hand")
                .param("confirmed", String.valueOf(confirmed));
    }

    @Test
    void isClosedToEverybodyElse() throws Exception {
        for (RequestPostProcessor other : List.of(As.support(), As.supportLead(), As.compliance())) {
            for (String page : List.of("", "/" + job, "/" + job + "/variable", "/" + job + "/move")) {
                mvc.perform(get("/admin/incidents" + page).with(other)).andExpect(status().isForbidden());
            }
            for (String change :
                    List.of("/retry", "/" + job + "/retry", "/" + job + "/variable", "/" + job + "/move")) {
                mvc.perform(post("/admin/incidents" + change)
                                .param("job", job)
                                .with(csrf())
                                .with(other))
                        .andExpect(status().isForbidden());
            }
            mvc.perform(get("/admin/runs/1").with(other)).andExpect(status().isForbidden());
        }
        mvc.perform(post("/admin/incidents/" + job + "/retry").with(As.admin())).andExpect(status().isForbidden());
        assertThat(retriesLeft()).isZero();
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

    private int retriesLeft() {
        return management.createJobQuery().jobId(job).singleResult().getRetries();
    }

    private static MockHttpServletRequestBuilder asAdmin(MockHttpServletRequestBuilder request) {
        return request.with(csrf()).with(As.admin());
    }
}
