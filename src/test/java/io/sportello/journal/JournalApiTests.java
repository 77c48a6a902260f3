package io.sportello.journal;

import static io.sportello.accounts.SellerFixture.AURORA;
import static io.sportello.accounts.SellerFixture.NORDLICHT;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.subjects.Subject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@SportelloTest
class JournalApiTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SellerFixture sellers;

    private final Subject subject =
            new Subject("return", "R-" + UUID.randomUUID().toString().substring(0, 30));
    private final String path = "/api/journal/" + subject;

    @BeforeEach
    void threeEntriesOfWhichOneIsForStaff() {
        sellers.twoSellers();
        transaction.executeWithoutResult(status -> {
            journal.write(JournalEntry.forSeller(subject, AURORA, "first", Map.of()), "system");
            journal.write(JournalEntry.forStaff(subject, AURORA, "second", Map.of()), "system");
            journal.write(JournalEntry.forSeller(subject, AURORA, "third", Map.of()), "system");
        });
    }

    @Test
    void givesTheEntriesInParts() throws Exception {
        mvc.perform(get(path).param("size", "2").with(As.support()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[1].what").value("second"))
                .andExpect(jsonPath("$.next").value("2"));
        mvc.perform(get(path).param("size", "2").param("cursor", "2").with(As.support()))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].what").value("third"))
                .andExpect(jsonPath("$.next").isEmpty());
    }

    @Test
    void givesTheSellerNoStaffEntry() throws Exception {
        mvc.perform(get(path).with(As.seller(AURORA)))
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[1].what").value("third"));
    }

    @Test
    void saysThatTheChainIsIntact() throws Exception {
        mvc.perform(get(path + "/verification").with(As.support()))
                .andExpect(jsonPath("$.intact").value(true))
                .andExpect(jsonPath("$.entries").value(3));
    }

    @Test
    void answersAnotherSellerAsIfThereWereNothing() throws Exception {
        mvc.perform(get(path).with(As.seller(NORDLICHT))).andExpect(status().isNotFound());
        mvc.perform(get(path + "/verification").with(As.seller(NORDLICHT))).andExpect(status().isNotFound());
    }

    @Test
    void findsNothingUnderANameThatIsNone() throws Exception {
        mvc.perform(get("/api/journal/return/R_1")).andExpect(status().is4xxClientError());
        mvc.perform(get("/api/journal/return/R_1").with(As.support())).andExpect(status().isNotFound());
    }
}
