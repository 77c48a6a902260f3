package io.sportello.caselog;

import static io.sportello.accounts.SellerFixture.AURORA;
import static io.sportello.accounts.SellerFixture.NORDLICHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.journal.Visibility;
import io.sportello.subjects.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the palette finds, and for whom. */
@SportelloTest
class PaletteTests {

    private static final Instant OPENED = Instant.parse("2026-11-20T08:00:00Z");

    @Autowired
    MockMvc mvc;

    @Autowired
    CaseLog log;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    SellerFixture sellers;

    private final long number = ThreadLocalRandom.current().nextLong(10_000_000_000L, 99_999_999_999L);
    private final String mark = "walrus" + number;
    private final String order = "402-" + number;

    @BeforeEach
    void aReturnOfOneSeller() {
        sellers.twoSellers();
        put(new Subject("return", "R-" + number), "A " + mark);
        new TransactionTemplate(transactions)
                .executeWithoutResult(done -> log.put(new CaseText(
                        new Subject("return", "R-" + number),
                        AURORA,
                        "note",
                        Visibility.STAFF,
                        "suspicious" + number,
                        OPENED)));
    }

    @Test
    void findsAThingByItsNumberInWhicheverCaseAndByTheBeginningOfIt() throws Exception {
        assertThat(found(As.LIVIA, "r-" + number)).containsExactly("/returns/R-" + number);
        assertThat(found(As.LIVIA, " R-" + number / 10)).containsExactly("/returns/R-" + number);
    }

    @Test
    void findsAThingByItsOrderByItsWordsAndByWhatWasSaid() throws Exception {
        assertThat(found(As.LIVIA, order)).containsExactly("/returns/R-" + number);
        assertThat(found(As.LIVIA, mark.toUpperCase(Locale.ROOT))).containsExactly("/returns/R-" + number);
        assertThat(found(As.LIVIA, "suspicious" + number)).containsExactly("/returns/R-" + number);
    }

    @Test
    void findsForASellerOnlyWhatIsTheirsAndNothingOfTheStaff() throws Exception {
        assertThat(found(As.userOf(AURORA), "R-" + number)).hasSize(1);
        assertThat(found(As.userOf(AURORA), order)).hasSize(1);
        assertThat(found(As.userOf(AURORA), "suspicious" + number)).isEmpty();
        assertThat(found(As.userOf(NORDLICHT), "R-" + number)).isEmpty();
        assertThat(found(As.userOf(NORDLICHT), order)).isEmpty();
        assertThat(found(As.userOf(NORDLICHT), mark)).isEmpty();
        assertThat(found(As.supportOf(NORDLICHT), mark)).isEmpty();
    }

    @Test
    void findsRulesForTheStaffOnly() throws Exception {
        assertThat(found(As.TADEO, "check-elig")).contains("/rules/check-eligibility");
        assertThat(found(As.userOf(AURORA), "check-elig")).isEmpty();
    }

    @Test
    void findsNoMoreThanFitsAndNothingForNothing() throws Exception {
        for (int i = 0; i < 20; i++) {
            put(new Subject("case", "C-" + number + (100 + i)), mark);
        }
        assertThat(found(As.LIVIA, mark)).hasSize(12);
        assertThat(found(As.LIVIA, "  ")).isEmpty();
        assertThat(found(As.LIVIA, "%")).isEmpty();
        assertThat(found(As.LIVIA, "x".repeat(5_000))).isEmpty();
    }

    @Test
    void needsASignedInPerson() throws Exception {
        mvc.perform(get("/palette").param("q", mark)).andExpect(redirectedUrl("/signin"));
    }

    private void put(Subject subject, String title) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(done -> log.put(new CaseLine(
                        subject,
                        AURORA,
                        "IT",
                        title,
                        order,
                        "/returns/" + subject.id(),
                        "messages.log.waits",
                        Turn.SUPPORT,
                        null,
                        null,
                        OPENED,
                        null)));
    }

    private List<String> found(As.Person person, String text) throws Exception {
        return Jsoup.parse(mvc.perform(get("/palette").param("q", text).with(As.person(person)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select("[role=option]")
                .eachAttr("data-href");
    }
}
