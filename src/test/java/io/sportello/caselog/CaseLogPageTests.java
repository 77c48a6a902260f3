package io.sportello.caselog;

import static io.sportello.accounts.SellerFixture.AURORA;
import static io.sportello.accounts.SellerFixture.NORDLICHT;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntry;
import io.sportello.journal.Visibility;
import io.sportello.subjects.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SportelloTest
class CaseLogPageTests {

    private static final Instant OPENED = Instant.parse("2026-11-20T08:00:00Z");

    @Autowired
    MockMvc mvc;

    @Autowired
    CaseLog log;

    @Autowired
    Journal journal;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    SellerFixture sellers;

    private final String mark =
            "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    private final Subject subject = new Subject("message", "L-" + mark);

    @BeforeEach
    void aLine() {
        sellers.twoSellers();
        new TransactionTemplate(transactions).executeWithoutResult(done -> {
            log.put(line(Turn.SELLER, null));
            log.put(new CaseText(subject, AURORA, "entry-1", Visibility.SELLER, "the <b>parcel</b> is late", OPENED));
            log.put(new CaseText(subject, AURORA, "note-2", Visibility.STAFF, "a suspicious buyer " + mark, OPENED));
        });
        As.run(As.LIVIA, () -> new TransactionTemplate(transactions).executeWithoutResult(done -> {
            journal.write(JournalEntry.forSeller(subject, AURORA, "journal.message.received", Map.of()));
            journal.write(JournalEntry.forStaff(subject, AURORA, "journal.message.noted", Map.of()));
        }));
    }

    @Test
    void saysWhoseTurnItIsAndWhatComesNext() throws Exception {
        mvc.perform(get("/cases/log").param("text", mark).with(As.seller(AURORA)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Invoice " + mark),
                                containsString("Your turn"),
                                containsString("A buyer waits for an answer"),
                                containsString("We answer; the marketplace counts"))));
        mvc.perform(get("/cases/log").param("text", mark).with(As.support()))
                .andExpect(
                        content().string(allOf(containsString("Seller&#39;s turn"), containsString("Bottega Aurora"))));
    }

    @Test
    void aSellerReadsTheTimelineWithoutInternalEntries() throws Exception {
        mvc.perform(get("/cases/log").param("text", mark).with(As.seller(AURORA)))
                .andExpect(content().string(not(containsString("STAFF ONLY"))));
        mvc.perform(get("/cases/log").param("text", mark).with(As.support()))
                .andExpect(content().string(containsString("STAFF ONLY")));
    }

    @Test
    void aSellerReadsOfTheTeamAndNotWhoItWas() throws Exception {
        mvc.perform(get("/cases/log").param("text", mark).with(As.seller(AURORA)))
                .andExpect(content().string(allOf(containsString("the team"), not(containsString(As.LIVIA.email())))));
        mvc.perform(get("/api/journal/" + subject).with(As.seller(AURORA)))
                .andExpect(content().string(not(containsString(As.LIVIA.email()))));
        mvc.perform(get("/api/journal/" + subject).with(As.support()))
                .andExpect(content().string(containsString(As.LIVIA.email())));
    }

    @Test
    void aSellerFindsNothingThatIsForStaffOnly() throws Exception {
        mvc.perform(get("/cases/log").param("text", "suspicious " + mark).with(As.seller(AURORA)))
                .andExpect(content()
                        .string(allOf(
                                not(containsString("Invoice " + mark)), containsString("Nothing that you may read"))));
        mvc.perform(get("/cases/log").param("text", "suspicious " + mark).with(As.support()))
                .andExpect(content().string(containsString("<mark>suspicious</mark>")));
    }

    @Test
    void anotherSellersLineIsNotFound() throws Exception {
        mvc.perform(get("/cases/log").param("text", mark).with(As.seller(NORDLICHT)))
                .andExpect(content().string(not(containsString("Invoice " + mark))));
        mvc.perform(get("/cases/log")
                        .param("seller", AURORA)
                        .param("view", "ALL")
                        .with(As.seller(NORDLICHT)))
                .andExpect(content().string(not(containsString("Invoice " + mark))));
        mvc.perform(get("/cases/log").param("subject", subject.toString()).with(As.seller(NORDLICHT)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/cases/log").param("subject", subject.toString()).with(As.person(As.supportOf(NORDLICHT))))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatIsNoSubjectOrNoCursorIsRefused() throws Exception {
        mvc.perform(get("/cases/log").param("subject", "nonsense").with(As.support()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/cases/log").param("cursor", "nonsense").with(As.support()))
                .andExpect(status().isBadRequest());
        mvc.perform(get("/api/cases/log").param("view", "NONSENSE").with(As.support()))
                .andExpect(status().isBadRequest());
        mvc.perform(get("/cases/log")).andExpect(status().is3xxRedirection());
    }

    @Test
    void leavesTheOpenOnesWhenItIsClosed() throws Exception {
        mvc.perform(get("/api/cases/log")
                        .param("view", "SELLER")
                        .param("text", mark)
                        .with(As.support()))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].line.subject").value(subject.toString()));
        new TransactionTemplate(transactions).executeWithoutResult(done -> log.put(line(Turn.NOBODY, OPENED)));
        mvc.perform(get("/api/cases/log")
                        .param("view", "OPEN")
                        .param("text", mark)
                        .with(As.support()))
                .andExpect(jsonPath("$.items.length()").value(0));
        mvc.perform(get("/api/cases/log")
                        .param("view", "CLOSED")
                        .param("text", mark)
                        .with(As.support()))
                .andExpect(jsonPath("$.items.length()").value(1));
    }

    @Test
    void pagesRepeatNothing() throws Exception {
        new TransactionTemplate(transactions)
                .executeWithoutResult(done -> log.put(new CaseLine(
                        new Subject("message", "K-" + mark),
                        AURORA,
                        "IT",
                        "Second " + mark,
                        null,
                        "/messages",
                        "messages.log.waits",
                        Turn.SUPPORT,
                        null,
                        null,
                        OPENED,
                        null)));
        String next = com.jayway.jsonpath.JsonPath.read(
                mvc.perform(get("/api/cases/log")
                                .param("text", mark)
                                .param("size", "1")
                                .with(As.support()))
                        .andExpect(jsonPath("$.items.length()").value(1))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.next");
        mvc.perform(get("/api/cases/log")
                        .param("text", mark)
                        .param("size", "1")
                        .param("cursor", next)
                        .with(As.support()))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.next").doesNotExist());
    }

    private CaseLine line(Turn turn, Instant closed) {
        return new CaseLine(
                subject,
                AURORA,
                "IT",
                "Invoice " + mark,
                "302-6640917-2285331",
                "/messages",
                "messages.log.waits",
                turn,
                closed == null ? "messages.log.next.answer" : null,
                null,
                OPENED,
                closed);
    }
}
