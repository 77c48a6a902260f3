package io.sportello.evidence;

import static io.sportello.accounts.SellerFixture.AURORA;
import static io.sportello.accounts.SellerFixture.NORDLICHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntry;
import io.sportello.returns.IntakeFixture;
import io.sportello.returns.ReportFixture;
import io.sportello.subjects.Subject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Event logs: well-formed whatever was written, complete page by page, and without what a reader may not know. */
@SportelloTest
class EventLogTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    IntakeFixture intake;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SellerFixture sellers;

    private Subject subject;

    @BeforeEach
    void aReturnWithEntriesForBothSides() {
        sellers.twoSellers();
        subject = intake.take(ReportFixture.unwantedHeadphones()).subject();
        As.run(
                As.LIVIA,
                () -> transaction.executeWithoutResult(running -> {
                    journal.write(JournalEntry.forStaff(subject, AURORA, "journal.staff-thing", Map.of()));
                    journal.write(JournalEntry.forSeller(subject, AURORA, "odd <&\" \u0001\ud83d\ude00", Map.of()));
                }));
    }

    @Test
    void tellsStaffEverythingThatHappened() throws Exception {
        String log = export("subject=" + subject, As.support());
        assertThat(log)
                .contains("xes.version=\"1849.2016\"")
                .contains("key=\"concept:name\" value=\"" + subject + "\"")
                .contains("value=\"staff-thing\"")
                .contains("value=\"" + As.LIVIA.email() + "\"")
                .contains("odd &lt;&amp;&quot; \ufffd");
        assertThat(count(log, "<trace>")).isOne();
    }

    @Test
    void keepsTheStaffsOwnFromSellers() throws Exception {
        assertThat(export("subject=" + subject, As.seller(AURORA)))
                .contains("odd ")
                .contains("the team")
                .doesNotContain("staff-thing")
                .doesNotContain(As.LIVIA.email());
        mvc.perform(get("/api/subjects/export.xes?subject=" + subject).with(As.seller(NORDLICHT)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/subjects/export.xes?seller=" + AURORA).with(As.seller(NORDLICHT)))
                .andExpect(status().isNotFound());
        assertThat(export("kind=return", As.seller(NORDLICHT))).doesNotContain(subject.toString());
    }

    @Test
    void findsAllOfAKindPageByPage() throws Exception {
        String kind = "k" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        As.run(
                As.LIVIA,
                () -> transaction.executeWithoutResult(running -> {
                    for (int i = 0; i < 450; i++) {
                        Subject one = new Subject(kind, "X-" + i);
                        journal.write(JournalEntry.forSeller(one, AURORA, "began", Map.of()));
                    }
                }));
        assertThat(count(export("kind=" + kind + "&seller=" + AURORA, As.support()), "<trace>"))
                .isEqualTo(450);
        assertThat(count(export("kind=" + kind + "&until=1990-01-01T00:00:00Z", As.support()), "<trace>"))
                .isZero();
    }

    @Test
    void refusesWhatIsNoSubject() throws Exception {
        mvc.perform(get("/api/subjects/export.xes?subject=nonsense").with(As.support()))
                .andExpect(status().isBadRequest());
        mvc.perform(get("/api/subjects/export.xes?kind=%25").with(As.support())).andExpect(status().isBadRequest());
        mvc.perform(get("/api/subjects/export.xes")).andExpect(status().isUnauthorized());
    }

    private String export(String query, RequestPostProcessor who) throws Exception {
        String log = mvc.perform(get("/api/subjects/export.xes?" + query).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)));
        return log;
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }
}
