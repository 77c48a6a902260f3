package io.sportello.messages.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.messages.CannedReplies;
import io.sportello.messages.CannedReplyView;
import io.sportello.messages.CannedText;
import io.sportello.messages.FilledReply;
import io.sportello.messages.MessageFixture;
import io.sportello.messages.MessageFixture.Buyer;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Response times, canned replies and the bell: who sees and changes what, and that another seller's things are not there. */
@SportelloTest
class ReplyPagesTests {

    private static final String AURORA = SellerFixture.AURORA;
    private static final String NORDLICHT = SellerFixture.NORDLICHT;

    @Autowired
    MockMvc mvc;

    @Autowired
    MessageFixture messages;

    @Autowired
    CannedReplies replies;

    @Autowired
    SellerFixture sellers;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void someSellers() {
        sellers.twoSellers();
    }

    @Test
    void aSellerSeesItsOwnResponseTimesOnly() throws Exception {
        Buyer buyer = overdue();

        for (String path :
                new String[] {"/messages/response-times?days=7&show=unanswered", "/messages/response-times.csv"}) {
            mvc.perform(get(path).with(As.seller(AURORA)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(buyer.orderId())));
            mvc.perform(get(path).with(As.seller(NORDLICHT)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString(buyer.orderId()))));
        }
        for (String path : new String[] {"/messages/response-times", "/messages/response-times.csv"}) {
            mvc.perform(get(path + "?seller=" + AURORA).with(As.seller(NORDLICHT)))
                    .andExpect(status().isNotFound());
            mvc.perform(get(path)).andExpect(status().is3xxRedirection());
        }
    }

    @Test
    void theExportRunsNoFormulaAndHoldsWhatTheListHolds() throws Exception {
        Buyer buyer = MessageFixture.aBuyer();
        messages.take(MessageFixture.about(messages.message(buyer, "x"), "=cmd|' /C calc'!A0"));
        clock.advance(Duration.ofHours(25));

        mvc.perform(get("/messages/response-times.csv?days=7&show=missed&seller=" + AURORA)
                        .with(As.support()))
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andExpect(content().string(containsString("'=cmd")))
                .andExpect(content().string(containsString(buyer.orderId())))
                .andExpect(content().string(containsString("UNANSWERED")))
                .andExpect(content().string(not(containsString(",=cmd"))));
    }

    @Test
    void wrongFiltersAndCursorsAreAnsweredPlainly() throws Exception {
        mvc.perform(get("/messages/response-times?days=9&show=nonsense&marketplace=<b>")
                        .with(As.support()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<b>"))));
        mvc.perform(get("/messages/response-times?days=x").with(As.support())).andExpect(status().is4xxClientError());
        mvc.perform(get("/messages/response-times?after=nonsense").with(As.support()))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void anotherSellersRepliesAreNotThere() throws Exception {
        long ours = As.support(() -> replies.add(text(AURORA, "Only Aurora"), false));
        long house = As.support(() -> replies.add(text(null, "For everybody"), false));

        mvc.perform(get("/settings/replies").with(As.seller(NORDLICHT)))
                .andExpect(content().string(containsString("For everybody")))
                .andExpect(content().string(not(containsString("Only Aurora"))));
        mvc.perform(get("/settings/replies/" + ours).with(As.seller(NORDLICHT))).andExpect(status().isNotFound());
        mvc.perform(change(ours, AURORA, "Mine now", 0).with(As.seller(NORDLICHT)))
                .andExpect(status().isNotFound());
        mvc.perform(change(house, "", "Mine now", 0).with(As.seller(NORDLICHT))).andExpect(status().isNotFound());
        mvc.perform(form("/settings/replies", AURORA, "Smuggled", 0).with(As.seller(NORDLICHT)))
                .andExpect(status().isNotFound());
        mvc.perform(form("/settings/replies", "", "For all, by a seller", 0).with(As.seller(NORDLICHT)))
                .andExpect(status().isNotFound());
        for (String what : new String[] {"remove", "restore"}) {
            mvc.perform(post("/settings/replies/" + house + "/" + what)
                            .with(csrf())
                            .with(As.seller(NORDLICHT)))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(form("/settings/replies", NORDLICHT, "Nordlicht's own", 0).with(As.seller(NORDLICHT)))
                .andExpect(redirectedUrl("/settings/replies"));
    }

    @Test
    void nobodyOverwritesAnothersChangeUnseen() throws Exception {
        long id = As.support(() -> replies.add(text(AURORA, "First"), false));
        mvc.perform(change(id, AURORA, "Second", 0).with(As.support())).andExpect(redirectedUrl("/settings/replies"));

        mvc.perform(change(id, AURORA, "Third", 0).with(As.seller(AURORA)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Second")))
                .andExpect(content().string(containsString("Third")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
        assertThat(of(id).text().title()).isEqualTo("Second");
        mvc.perform(change(id, AURORA, "Third", 1).with(As.seller(AURORA)))
                .andExpect(redirectedUrl("/settings/replies"));
        assertThat(of(id).text().title()).isEqualTo("Third");
    }

    @Test
    void theGuidelinesBlockAndWarnWhenAReplyIsSaved() throws Exception {
        mvc.perform(words("Write to me@shop.example").with(As.support()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("me@shop.example")))
                .andExpect(content().string(not(containsString("name=\"anyway\""))));
        mvc.perform(words("Your {order} and {parcel}").with(As.support()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Nobody fills {parcel}")))
                .andExpect(content().string(containsString("name=\"anyway\"")));
        mvc.perform(words("Your {order} and {parcel}").param("anyway", "true").with(As.support()))
                .andExpect(redirectedUrl("/settings/replies"));
        mvc.perform(words(" ").with(As.support())).andExpect(status().isUnprocessableContent());
        mvc.perform(words("x".repeat(4001)).with(As.support())).andExpect(status().isUnprocessableContent());
    }

    @Test
    void aPreviewShowsMadeUpFactsAndSavesNothing() throws Exception {
        mvc.perform(form("/settings/replies/preview", "", "t", 0)
                        .param("text", "{order} <b> {parcel}")
                        .header("HX-Request", "true")
                        .with(As.support()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("404-1234567-7654321 &lt;b&gt; {parcel}")))
                .andExpect(content().string(not(containsString("<main"))));
    }

    @Test
    void aDeletedReplyComesBack() throws Exception {
        long id = As.support(() -> replies.add(text(AURORA, "Gone for a moment"), false));

        mvc.perform(post("/settings/replies/" + id + "/remove").with(csrf()).with(As.support()))
                .andExpect(redirectedUrl("/settings/replies?removed=" + id));
        assertThat(As.support(() -> replies.of(AURORA, Locale.ITALIAN)))
                .extracting(CannedReplyView::id)
                .doesNotContain(id);
        mvc.perform(post("/settings/replies/" + id + "/restore").with(csrf()).with(As.support()))
                .andExpect(redirectedUrl("/settings/replies"));
        assertThat(As.support(() -> replies.of(AURORA, Locale.ITALIAN)))
                .extracting(CannedReplyView::id)
                .contains(id);
    }

    @Test
    void theBuyersLanguageComesFirstAndTheThreadsFactsAreFilledIn() {
        As.support(() -> replies.add(text(AURORA, "English"), false));
        long italian = As.support(() -> replies.add(
                new CannedText(
                        AURORA, Locale.ITALIAN, "Italiano", "{order}, {article}, {return}, {seller}, {marketplace}"),
                false));
        Buyer buyer = MessageFixture.aBuyer();
        Subject thread = messages.writes(buyer, "Dov'è {order}?");

        assertThat(As.support(() -> replies.of(AURORA, Locale.ITALIAN))
                        .get(0)
                        .text()
                        .language())
                .isEqualTo(Locale.ITALIAN);
        FilledReply filled = As.support(() -> replies.fill(italian, thread));
        assertThat(filled.text())
                .isEqualTo(buyer.orderId() + ", Macinapepe in noce, {return}, Bottega Aurora, Amazon.it");
        assertThat(filled.missing()).containsExactly("{return}");
        long other = As.support(() -> replies.add(text(NORDLICHT, "Not for Aurora"), false));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> As.support(() -> replies.fill(other, thread)))
                .isInstanceOf(SubjectNotFound.class);
    }

    @Test
    void theThreadsPageGetsAReplyFilledIn() throws Exception {
        long id = As.support(() -> replies.add(text(AURORA, "Fill me"), false));
        Buyer buyer = MessageFixture.aBuyer();
        String path = "/messages/" + messages.writes(buyer, "Where is it?").id() + "/canned/" + id;

        mvc.perform(get(path).with(As.support()))
                .andExpect(content().string(containsString(buyer.orderId())))
                .andExpect(content().contentTypeCompatibleWith("application/json"));
        mvc.perform(get(path).with(As.seller(NORDLICHT))).andExpect(status().isNotFound());
    }

    @Test
    void complianceAndSupportChangeRepliesAndStrangersNothing() throws Exception {
        mvc.perform(get("/settings/replies").with(As.compliance())).andExpect(status().isOk());
        mvc.perform(get("/settings/replies").with(As.admin())).andExpect(status().isForbidden());
        mvc.perform(get("/settings/replies")).andExpect(status().is3xxRedirection());
        mvc.perform(post("/settings/replies").with(As.support())).andExpect(status().isForbidden());
        mvc.perform(get("/settings/replies/999999").with(As.support())).andExpect(status().isNotFound());
    }

    @Test
    void theBellTellsOfWhatIsAboutToBeLateFromTheRulesHourOn() throws Exception {
        // long before all other tests' messages, which share the database
        clock.moveTo(MovableClock.START.minus(Duration.ofDays(400)));
        Subject thread = messages.writes(MessageFixture.aBuyer(), "Where is it?");
        clock.advance(Duration.ofHours(20).minusMillis(1));
        mvc.perform(bell().with(As.seller(AURORA))).andExpect(content().string(not(containsString(thread.id()))));

        clock.advance(Duration.ofMillis(1));
        mvc.perform(bell().with(As.seller(AURORA)))
                .andExpect(content().string(containsString("/messages/" + thread.id() + "\"")))
                .andExpect(content().string(not(containsString("<main"))));
        mvc.perform(bell().with(As.seller(NORDLICHT))).andExpect(content().string(not(containsString(thread.id()))));
        mvc.perform(get("/notices").with(As.support())).andExpect(redirectedUrl("/"));
        mvc.perform(bell()).andExpect(status().isUnauthorized());
        mvc.perform(get("/").with(As.seller(AURORA)))
                .andExpect(content().string(containsString("late or about to be")))
                .andExpect(content().string(containsString("/messages?view=WAITING")));
    }

    private static MockHttpServletRequestBuilder bell() {
        return get("/notices").header("HX-Request", "true");
    }

    private Buyer overdue() {
        Buyer buyer = MessageFixture.aBuyer();
        messages.writes(buyer, "Where is it?");
        clock.advance(Duration.ofHours(25));
        return buyer;
    }

    private CannedReplyView of(long id) {
        return As.support(() -> replies.get(id));
    }

    private static CannedText text(String seller, String title) {
        return new CannedText(seller, Locale.ENGLISH, title, "Dear customer, {order} is on its way. {seller}");
    }

    private static MockHttpServletRequestBuilder words(String words) {
        return post("/settings/replies")
                .param("seller", AURORA)
                .param("language", "en")
                .param("title", "Title")
                .param("text", words)
                .param("version", "0")
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder change(long id, String seller, String title, int version) {
        return form("/settings/replies/" + id, seller, title, version).param("text", "Dear customer");
    }

    private static MockHttpServletRequestBuilder form(String path, String seller, String title, int version) {
        MockHttpServletRequestBuilder request = post(path)
                .param("seller", seller)
                .param("language", "en")
                .param("title", title)
                .param("version", String.valueOf(version))
                .with(csrf());
        return path.equals("/settings/replies") ? request.param("text", "Dear customer") : request;
    }
}
