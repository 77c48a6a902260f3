package io.sportello.workflow.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.navigation.Standing;
import io.sportello.navigation.Standing.Level;
import io.sportello.navigation.StandingSource;
import io.sportello.subjects.Subject;
import io.sportello.workflow.ProcessFixture;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@SportelloTest
class OverviewTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ProcessFixture fixture;

    @Autowired
    ObjectProvider<StandingSource> sources;

    private final String process = "o-" + UUID.randomUUID().toString().substring(0, 18);

    @AfterEach
    void theProbeWorks() {
        fixture.probe(execution -> {});
    }

    @Test
    void tellsOfEveryPartInTheSameOrder() {
        assertThat(standings())
                .extracting(Standing::key)
                .containsExactly(
                        "failed-jobs", "waiting-jobs", "mailboxes", "outbox", "imports", "mail-imports", "health");
    }

    @Test
    void saysInWordsWhatHasFailed() throws Exception {
        long before = failedJobs().count();
        fixture.probe(execution -> {
            throw new IllegalStateException("no");
        });
        fixture.deploy(process, ProcessFixture.booking(process));
        fixture.start(process, new Subject("probe", process), Map.of());
        fixture.failForGood(process);

        assertThat(failedJobs().level()).isEqualTo(Level.BROKEN);
        assertThat(failedJobs().count()).isEqualTo(before + 1);
        mvc.perform(get("/admin/operations").with(As.admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("for somebody")))
                .andExpect(content().string(containsString("/admin/processes/" + process)))
                .andExpect(content().string(containsString("Booking: 1 failed job")));
    }

    private Standing failedJobs() {
        return standings().get(0);
    }

    private List<Standing> standings() {
        return As.admin(
                () -> sources.orderedStream().map(StandingSource::standing).toList());
    }
}
