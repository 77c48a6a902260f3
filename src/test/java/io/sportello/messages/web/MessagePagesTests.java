package io.sportello.messages.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.messages.DraftView;
import io.sportello.messages.EntryKind;
import io.sportello.messages.EntryView;
import io.sportello.messages.MessageFixture;
import io.sportello.messages.MessageFixture.Buyer;
import io.sportello.messages.ThreadDrafts;
import io.sportello.messages.ThreadQueries;
import io.sportello.messages.process.AnswerDesk;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The messages' pages and API: what is shown to whom, what is kept, what is refused. */
@SportelloTest
class MessagePagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    MessageFixture messages;

    @Autowired
    ThreadQueries threads;

    @Autowired
    ThreadDrafts drafts;

    @Autowired
    AnswerDesk desk;

    @Autowired
    Tasks tasks;

    @Autowired
    MovableClock clock;

    @Autowired
    SellerFixture sellers;

    private final Buyer buyer = MessageFixture.aBuyer();
    private Subject thread;

    @BeforeEach
    void aBuyerWaits() {
        sellers.twoSellers();
        sellers.colleague(As.LIVIA);
        sellers.colleague(As.MAREK);
        thread = messages.writes(buyer, "Il cavo <b>manca</b> nella scatola");
    }

    @Test
    void theInboxShowsWhoWaitsAndUntilWhen() throws Exception {
        mvc.perform(get("/messages?text=" + buyer.orderId()).with(As.support()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(thread.id())))
                .andExpect(content().string(containsString("Il cavo &lt;b&gt;manca&lt;/b&gt;")))
                .andExpect(content().string(containsString("class=\"clock\"")));
    }

    @Test
    void theBuyersWordsAreShownAsTheyAreAndNeverAsMarkup() throws Exception {
        mvc.perform(get("/messages/" + thread.id()).with(As.support()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Il cavo &lt;b&gt;manca&lt;/b&gt;")))
                .andExpect(content().string(not(containsString("<b>manca"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/messages/{n}", "/api/messages/{n}"})
    void anotherSellersThreadIsNotThere(String path) throws Exception {
        String address = path.replace("{n}", thread.id());
        mvc.perform(get(address).with(As.seller(SellerFixture.AURORA))).andExpect(status().isOk());
        mvc.perform(get(address).with(As.seller(SellerFixture.NORDLICHT))).andExpect(status().isNotFound());
    }

    @Test
    void anotherSellersThreadIsInNoList() throws Exception {
        for (String address : List.of("/messages?view=ALL&seller=", "/api/messages", "/api/messages?waiting=true")) {
            mvc.perform(get(address).with(As.seller(SellerFixture.NORDLICHT)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString(buyer.orderId()))));
        }
    }

    /** Every change, asked for by another seller's staff. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/messages/{n}/reply?text=Ciao",
                "/messages/{n}/none-needed?reason=Basta cosi",
                "/messages/{n}/replied-elsewhere?words=Fatto",
                "/messages/{n}/notes?words=Nota",
                "/messages/{n}/draft?text=Bozza",
                "/messages/{n}/presence",
                "/messages/{n}/files/1/detach",
                "/messages/{n}/entries/1/take-back",
                "/messages/{n}/keep",
                "/messages/{n}/join?into={n}",
                "/messages/{n}/split?entries=1",
                "/messages/{n}/moves/1/undo"
            })
    void nobodyChangesAnotherSellersThread(String path) throws Exception {
        MockHttpServletRequestBuilder change = post(path.replace("{n}", thread.id()));
        mvc.perform(change.with(csrf()).with(As.person(As.supportOf(SellerFixture.NORDLICHT))))
                .andExpect(status().isNotFound());
        mvc.perform(post(path.replace("{n}", thread.id())).with(As.support())).andExpect(status().isForbidden());
        mvc.perform(post(path.replace("{n}", thread.id())).with(csrf()).with(As.seller(SellerFixture.AURORA)))
                .andExpect(status().isForbidden());
        assertThat(entries()).hasSize(1);
    }

    @Test
    void aReplyFromTheThreadCompletesTheTask() throws Exception {
        mvc.perform(change("reply").param("text", "Spediamo il cavo domani."))
                .andExpect(redirectedUrl("/messages/" + thread.id()))
                .andExpect(flash().attribute("flash", "messages.replied"));

        assertThat(As.support(() -> desk.task(thread))).isEmpty();
        assertThat(last().kind()).isEqualTo(EntryKind.REPLY);
        mvc.perform(get("/messages/" + thread.id()).with(As.support()))
                .andExpect(content().string(containsString("take-back")));
    }

    @Test
    void aReplyThatTheGuidelinesBlockIsKeptAsADraftAndNotSent() throws Exception {
        String text = "Scrivimi a negozio@posta.example, ti rispondo subito.";
        mvc.perform(change("draft").param("text", text))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("negozio@posta.example")))
                .andExpect(content().string(containsString("note-late")));
        mvc.perform(change("reply").param("text", text))
                .andExpect(flash().attribute("problem", "guideline.email.blocks"));

        assertThat(entries()).hasSize(1);
        assertThat(As.support(() -> drafts.mine(thread)).map(DraftView::words)).contains(text);
    }

    @Test
    void aRefusedReplyIsTheDraftEvenIfNothingWasKeptWhileItWasTyped() throws Exception {
        String text = "Scrivimi a negozio@posta.example, ti rispondo subito.";
        mvc.perform(change("reply").param("text", text))
                .andExpect(flash().attribute("problem", "guideline.email.blocks"));

        mvc.perform(get("/messages/" + thread.id()).with(As.support()))
                .andExpect(content().string(containsString(text)))
                .andExpect(content().string(containsString("note-late")));
    }

    @Test
    void aDraftThatComesAfterItWasSentIsNotKept() throws Exception {
        mvc.perform(change("reply").param("text", "Arriva lunedì."))
                .andExpect(flash().attribute("flash", "messages.replied"));
        mvc.perform(change("draft").param("text", "Arriva lunedì. ")).andExpect(status().isOk());
        assertThat(As.support(() -> drafts.mine(thread))).isEmpty();
        mvc.perform(change("draft").param("text", "Anzi, martedì.")).andExpect(status().isOk());
        assertThat(As.support(() -> drafts.mine(thread)).map(DraftView::words)).contains("Anzi, martedì.");
    }

    @Test
    void aReplyIsSentThoughItsDraftIsBeingKeptAtTheSameMoment() throws Exception {
        for (int round = 0; round < 10; round++) {
            Subject waiting = messages.writes(MessageFixture.aBuyer(), "Dov'è il pacco?");
            String text = "Arriva lunedì, numero " + round;
            As.support(() -> drafts.save(waiting, "Arriva", null));
            CompletableFuture<Void> keeping = CompletableFuture.runAsync(() -> IntStream.range(0, 5)
                    .forEach(i -> As.support(() -> drafts.save(waiting, i < 4 ? "Arriva " + i : text, null))));
            As.support(() -> {
                desk.reply(waiting, text, false);
                return waiting;
            });
            keeping.join();

            assertThat(As.support(() -> threads.entries(waiting)))
                    .extracting(EntryView::words)
                    .contains(text);
            assertThat(As.support(() -> drafts.mine(waiting)).map(DraftView::words))
                    .isNotEqualTo(Optional.of(text));
        }
    }

    @Test
    void aDraftOfAnotherWindowIsNotOverwritten() throws Exception {
        mvc.perform(change("draft").param("text", "Prima versione")).andExpect(status().isOk());
        int version = As.support(() -> drafts.mine(thread)).orElseThrow().version();
        mvc.perform(change("draft").param("text", "Seconda versione").param("version", String.valueOf(version)))
                .andExpect(status().isOk());
        mvc.perform(change("draft").param("text", "Terza, altra finestra").param("version", String.valueOf(version)))
                .andExpect(content().string(containsString("Seconda versione")));
        assertThat(As.support(() -> drafts.mine(thread)).map(DraftView::words)).contains("Seconda versione");
    }

    @Test
    void aFileLeavesWithTheReply() throws Exception {
        MockMultipartFile file = new MockMultipartFile(
                "file", "istruzioni.txt", "text/plain", "Come si monta".getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart("/messages/" + thread.id() + "/files")
                        .file(file)
                        .with(csrf())
                        .with(As.support()))
                .andExpect(flash().attribute("flash", "messages.attached"));
        mvc.perform(change("reply").param("text", "In allegato le istruzioni."));
        assertThat(last().files()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("istruzioni.txt");
            assertThat(one.documentId()).isNotNull();
        });
        assertThat(As.support(() -> drafts.mine(thread))).isEmpty();
    }

    @Test
    void aReplyTakenBackIsADraftAgain() throws Exception {
        mvc.perform(change("reply").param("text", "Arriva lunedì."));
        mvc.perform(change("entries/" + last().id() + "/take-back"))
                .andExpect(flash().attribute("flash", "messages.taken-back"));

        assertThat(As.support(() -> threads.get(thread)).waitingSince()).isNotNull();
        assertThat(As.support(() -> drafts.mine(thread)).map(DraftView::words)).contains("Arriva lunedì.");
        assertThat(As.support(() -> desk.task(thread))).isPresent();
    }

    @Test
    void anInternalNoteIsNeverShownToTheSeller() throws Exception {
        mvc.perform(change("notes").param("words", "Cliente difficile")).andExpect(status().is3xxRedirection());
        mvc.perform(get("/messages/" + thread.id()).with(As.support()))
                .andExpect(content().string(containsString("Cliente difficile")));
        for (String address : List.of("/messages/", "/api/messages/")) {
            mvc.perform(get(address + thread.id()).with(As.seller(SellerFixture.AURORA)))
                    .andExpect(content().string(not(containsString("Cliente difficile"))));
        }
        assertThat(As.support(() -> threads.get(thread)).waitingSince()).isNotNull();
    }

    @Test
    void whoeverLooksSeesWhoElseIsHereAndTyping() throws Exception {
        mvc.perform(change("presence")).andExpect(content().string(not(containsString("livia"))));
        mvc.perform(post("/messages/" + thread.id() + "/presence").with(csrf()).with(As.supportLead()))
                .andExpect(content().string(containsString(As.LIVIA.email())))
                .andExpect(content().string(containsString("ti-eye")));
        mvc.perform(change("draft").param("text", "Buongiorno"));
        mvc.perform(post("/messages/" + thread.id() + "/presence").with(csrf()).with(As.supportLead()))
                .andExpect(content().string(containsString("ti-pencil")));
        clock.advance(Duration.ofMinutes(2));
        mvc.perform(post("/messages/" + thread.id() + "/presence").with(csrf()).with(As.supportLead()))
                .andExpect(content().string(not(containsString(As.LIVIA.email()))));
    }

    @Test
    void somebodyElsesTaskIsNotAnsweredAndTheTextIsKept() throws Exception {
        String task = As.support(() -> desk.task(thread)).orElseThrow().id();
        As.supportLead(() -> tasks.claim(task));
        mvc.perform(change("draft").param("text", "La mia risposta"));
        mvc.perform(change("reply").param("text", "La mia risposta"))
                .andExpect(flash().attribute("problem", "messages.refused.held"));
        assertThat(entries()).hasSize(1);
        assertThat(As.support(() -> drafts.mine(thread)).map(DraftView::words)).contains("La mia risposta");
    }

    @Test
    void theTaskOfTheWorkListLeadsToTheThread() throws Exception {
        String task = As.support(() -> desk.task(thread)).orElseThrow().id();
        mvc.perform(get("/tasks/" + task).with(As.support())).andExpect(redirectedUrl("/messages/" + thread.id()));
    }

    @Test
    void aProgramAnswersAndIsToldWhyNot() throws Exception {
        String address = "/api/messages/" + thread.id();
        mvc.perform(json(address + "/checks", "Chiamami al +39 347 1234567"))
                .andExpect(jsonPath("$.items[0].topic").value("phone"));
        mvc.perform(json(address + "/replies", "Chiamami al +39 347 1234567"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value(containsString("347")));
        mvc.perform(json(address + "/no-response-needed", "Ha scritto solo grazie"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.thread.waitingSince").doesNotExist())
                .andExpect(jsonPath("$.entries[1].kind").value("NONE_NEEDED"));
        mvc.perform(json(address + "/no-response-needed", "Ancora una volta"))
                .andExpect(status().isUnprocessableContent());
    }

    private MockHttpServletRequestBuilder change(String what) {
        return post("/messages/" + thread.id() + "/" + what).with(csrf()).with(As.support());
    }

    private MockHttpServletRequestBuilder json(String address, String text) {
        return post(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"text\": \"" + text + "\"}")
                .with(csrf())
                .with(As.support());
    }

    private List<EntryView> entries() {
        return As.support(() -> threads.entries(thread));
    }

    private EntryView last() {
        return entries().get(entries().size() - 1);
    }
}
