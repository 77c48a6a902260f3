package io.sportello.feedback.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.feedback.FeedbackFixture;
import io.sportello.feedback.FeedbackStatus;
import io.sportello.feedback.FeedbackView;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The feedback's pages and API: who sees and does what, and that another seller's feedback is not there. */
@SportelloTest
class FeedbackPagesTests {

    private static final String AURORA = SellerFixture.AURORA;
    private static final String NORDLICHT = SellerFixture.NORDLICHT;

    @Autowired
    MockMvc mvc;

    @Autowired
    FeedbackFixture fixture;

    @Autowired
    SellerFixture sellers;

    @BeforeEach
    void someSellers() {
        sellers.twoSellers();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feedback/{number}",
                "/api/feedback/{number}",
                "/api/journal/feedback/{number}",
                "/api/journal/feedback/{number}/verification",
                "/evidence/feedback/{number}"
            })
    void anotherSellersFeedbackIsNotThere(String path) throws Exception {
        FeedbackView ours = disputed();

        mvc.perform(get(path, ours.number()).with(As.seller(AURORA))).andExpect(status().isOk());
        mvc.perform(get(path, ours.number()).with(As.seller(NORDLICHT))).andExpect(status().isNotFound());
    }

    @Test
    void anotherSellersFeedbackIsInNoListAndNoFigure() throws Exception {
        FeedbackView ours = disputed();
        for (String address : List.of(
                "/feedback?days=0",
                "/feedback?days=0&seller=" + AURORA,
                "/api/feedback",
                "/api/feedback?seller=" + AURORA,
                "/feedback.csv?days=0",
                "/feedback.csv?days=0&seller=" + AURORA,
                "/cases/log",
                "/notices")) {
            mvc.perform(get(address).with(As.seller(NORDLICHT)))
                    .andExpect(content().string(not(containsString(ours.number()))))
                    .andExpect(content().string(not(containsString(ours.orderId()))));
        }
        mvc.perform(get("/api/feedback/figures?seller=" + AURORA).with(As.seller(NORDLICHT)))
                .andExpect(jsonPath("$[3].negative").value(0));
        mvc.perform(get("/feedback?days=0&text=" + ours.orderId()).with(As.seller(AURORA)))
                .andExpect(content().string(containsString(ours.number())));
    }

    @Test
    void anotherSellerCanNeitherDisputeNorReply() throws Exception {
        FeedbackView ours = plain();

        mvc.perform(dispute(ours).with(As.seller(NORDLICHT))).andExpect(status().isNotFound());
        mvc.perform(reply(ours, "Grazie").with(As.seller(NORDLICHT))).andExpect(status().isNotFound());
        assertThat(fixture.view(ours.orderId()).disputes()).hasSize(1);
        assertThat(fixture.view(ours.orderId()).reply()).isNull();
    }

    @Test
    void onlySupportAndTheSellerAskAndReply() throws Exception {
        FeedbackView ours = plain();
        for (As.Person person : List.of(As.TADEO, As.ADMIN)) {
            mvc.perform(dispute(ours).with(As.person(person))).andExpect(status().isForbidden());
            mvc.perform(reply(ours, "Grazie").with(As.person(person))).andExpect(status().isForbidden());
            mvc.perform(get("/feedback/" + ours.number()).with(As.person(person)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("/dispute\""))));
        }
        mvc.perform(post("/feedback/{n}/dispute", ours.number()).with(As.support()))
                .andExpect(status().isForbidden());

        mvc.perform(dispute(ours).with(As.seller(AURORA))).andExpect(redirectedUrl("/feedback/" + ours.number()));
        assertThat(fixture.view(ours.orderId()).status()).isEqualTo(FeedbackStatus.TO_REVIEW);
        mvc.perform(reply(ours, "Ci dispiace").with(As.support())).andExpect(status().is3xxRedirection());
        assertThat(fixture.view(ours.orderId()).reply()).isEqualTo("Ci dispiace");
    }

    @Test
    void aReplyThatIsRefusedStaysTyped() throws Exception {
        FeedbackView ours = plain();
        mvc.perform(reply(ours, "Chieda al signor Bianchi <b>").with(As.support()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Chieda al signor Bianchi &lt;b&gt;</textarea>")))
                .andExpect(content().string(containsString("name nobody: «signor Bianchi»")));
    }

    @Test
    void showsWhatTheBuyerWroteAndNoMarkupOfIt() throws Exception {
        FeedbackView ours = fixture.take(FeedbackFixture.stated(1, "<script>alert(1)</script> merda"));
        for (String address : List.of("/feedback/" + ours.number(), "/feedback?days=0&text=alert")) {
            mvc.perform(get(address).with(As.support()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("&lt;script&gt;alert(1)")))
                    .andExpect(content().string(not(containsString("<script>alert"))));
        }
    }

    @Test
    void theExportHoldsWhatTheFilterShowsAndNoFormula() throws Exception {
        FeedbackView ours = fixture.take(FeedbackFixture.stated(1, "=1+1;cmd, \"capibara\""));
        FeedbackView fine = fixture.take(FeedbackFixture.stated(5, "capibara felice"));
        mvc.perform(get("/feedback?days=0&text=capibara&tone=NEGATIVE").with(As.seller(AURORA)))
                .andExpect(content().string(containsString("/feedback.csv?days=0")))
                .andExpect(content().string(containsString("tone=NEGATIVE&amp;text=capibara")));
        for (RequestPostProcessor reader : List.of(As.seller(AURORA), As.support(), As.compliance(), As.admin())) {
            mvc.perform(get("/feedback.csv?days=0&text=capibara&tone=NEGATIVE").with(reader))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Content-Disposition", containsString("feedback.csv")))
                    .andExpect(content().contentTypeCompatibleWith("text/csv"))
                    .andExpect(content().string(startsWith("feedback,seller,marketplace,order-id,given-on,rating")))
                    .andExpect(content().string(containsString(ours.number() + "," + AURORA + ",IT," + ours.orderId())))
                    .andExpect(content().string(containsString("\"'=1+1;cmd, \"\"capibara\"\"\"")))
                    .andExpect(content().string(not(containsString(fine.number()))));
        }
        mvc.perform(get("/feedback.csv")).andExpect(status().is3xxRedirection());
    }

    @Test
    void leadsToItsEvidence() throws Exception {
        FeedbackView ours = plain();
        String path = "/evidence/feedback/" + ours.number();
        mvc.perform(get("/feedback/" + ours.number()).with(As.seller(AURORA)))
                .andExpect(content().string(containsString(path)));
        byte[] bundle = mvc.perform(post(path).with(csrf()).with(As.seller(AURORA)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files.get("feedback-" + ours.number() + "/conversation.txt")).contains(FeedbackFixture.NO_GROUND);
        assertThat(files.get("feedback-" + ours.number() + "/facts.txt")).contains(ours.orderId());
    }

    @Test
    void speaksItalianToo() throws Exception {
        FeedbackView ours = disputed();
        mvc.perform(get("/feedback/" + ours.number()).with(As.person(As.LIVIA.reading(Locale.ITALIAN))))
                .andExpect(content().string(containsString("Linguaggio osceno")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get("/feedback").with(As.person(As.LIVIA.reading(Locale.ITALIAN))))
                .andExpect(content().string(containsString("Ultimi 90 giorni")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void countsTheWindowsToTheDay() throws Exception {
        LocalDate today = LocalDate.parse("2026-11-24");
        sellers.seller("window-house", "Window House", "IT", Locale.ITALIAN, "Europe/Rome");
        fixture.take(
                "window-house",
                List.of(
                        FeedbackFixture.stated(5, null, today),
                        FeedbackFixture.stated(4, null, today.minusDays(29)),
                        FeedbackFixture.stated(3, null, today.minusDays(30)),
                        FeedbackFixture.stated(2, null, today.minusDays(90)),
                        FeedbackFixture.stated(1, null, today.minusDays(365))),
                false);

        mvc.perform(get("/api/feedback/figures").with(As.seller("window-house")))
                .andExpect(jsonPath("$[0].positive").value(2))
                .andExpect(jsonPath("$[0].neutral").value(0))
                .andExpect(jsonPath("$[0].average").value(4.5))
                .andExpect(jsonPath("$[1].neutral").value(1))
                .andExpect(jsonPath("$[1].negative").value(0))
                .andExpect(jsonPath("$[2].negative").value(1))
                .andExpect(jsonPath("$[3].negative").value(2))
                .andExpect(jsonPath("$[3].average").value(3.0));
    }

    @Test
    void wrongNumbersFiltersAndCursorsAreAnsweredPlainly() throws Exception {
        for (String number : List.of("FB-0", "FB-abc", "1042", "FB-99999999999999999999", "..%2f")) {
            mvc.perform(get("/feedback/{n}", number).with(As.support()))
                    .andExpect(status().is4xxClientError())
                    .andExpect(content().string(not(containsString("Exception"))));
        }
        mvc.perform(get("/api/feedback?cursor=nonsense").with(As.support())).andExpect(status().is4xxClientError());
        mvc.perform(get("/api/feedback?tone=LOUD").with(As.support())).andExpect(status().is4xxClientError());
        mvc.perform(get("/feedback?days=7&status=X&tone=Y&marketplace=%25").with(As.support()))
                .andExpect(status().isOk());
        mvc.perform(get("/api/feedback")).andExpect(status().isUnauthorized());
    }

    @Test
    void theCaseLogFindsADisputeByTheBuyersWords() throws Exception {
        FeedbackView ours = fixture.take(FeedbackFixture.stated(1, "Servizio di merda, ornitorinco"));
        mvc.perform(get("/cases/log?text=ornitorinco").with(As.seller(AURORA)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/feedback/" + ours.number())));
    }

    private FeedbackView disputed() {
        return fixture.take(FeedbackFixture.stated(1, FeedbackFixture.OBSCENE));
    }

    private FeedbackView plain() {
        return fixture.take(FeedbackFixture.stated(1, FeedbackFixture.NO_GROUND));
    }

    private static MockHttpServletRequestBuilder dispute(FeedbackView about) {
        return post("/feedback/{n}/dispute", about.number()).with(csrf());
    }

    private static MockHttpServletRequestBuilder reply(FeedbackView about, String text) {
        return post("/feedback/{n}/reply", about.number()).param("text", text).with(csrf());
    }
}
