package io.sportello.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.cases.CaseDraftKind;
import io.sportello.cases.CaseDraftView;
import io.sportello.cases.CaseDrafts;
import io.sportello.cases.CaseEntryView;
import io.sportello.cases.CaseFile;
import io.sportello.cases.CaseFixture;
import io.sportello.cases.CaseWork;
import io.sportello.documents.DocumentView;
import io.sportello.documents.Documents;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What somebody types on a case's page is never lost: not with the session, not when it is refused, not with its files. */
@SportelloTest
class CaseDraftTests {

    private static final String AURORA = SellerFixture.AURORA;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13};

    @Autowired
    MockMvc mvc;

    @Autowired
    CaseFixture cases;

    @Autowired
    CaseDrafts drafts;

    @Autowired
    CaseWork work;

    @Autowired
    Documents documents;

    @Autowired
    Tasks tasks;

    @Autowired
    MovableClock clock;

    @Autowired
    SellerFixture sellers;

    private Subject subject;
    private String path;

    @BeforeEach
    void aCase() {
        sellers.twoSellers();
        subject = cases.asks("Where is it?");
        path = "/cases/" + subject.id();
    }

    @Test
    void whatWasTypedIsThereAgainInAnotherSessionAndNobodyElses() throws Exception {
        type(As.support(), "draft", "words", "We <b>almost</b> know").andExpect(status().isOk());
        type(As.support(), "note-draft", "note", "A difficult one");
        type(As.seller(AURORA), "draft", "words", "It is urgent");

        page(As.support())
                .andExpect(content().string(containsString(">We &lt;b&gt;almost&lt;/b&gt; know</textarea>")))
                .andExpect(content().string(containsString(">A difficult one</textarea>")))
                .andExpect(content().string(not(containsString("It is urgent"))));
        page(As.seller(AURORA)).andExpect(content().string(containsString(">It is urgent</textarea>")));
        for (RequestPostProcessor other : List.of(As.seller(AURORA), As.supportLead(), As.compliance(), As.admin())) {
            page(other)
                    .andExpect(content().string(not(containsString("almost"))))
                    .andExpect(content().string(not(containsString("A difficult one"))));
        }
    }

    @Test
    void aDraftIsGoneWhenItWasSent() throws Exception {
        type(As.support(), "draft", "words", "We almost know");
        type(As.support(), "note-draft", "note", "A difficult one");
        type(As.support(), "messages", "words", "We know").andExpect(flash().attribute("flash", "cases.said"));
        assertThat(mine(CaseDraftKind.MESSAGE)).isEmpty();
        assertThat(mine(CaseDraftKind.NOTE)).isPresent();
        type(As.support(), "notes", "note", "Not so difficult").andExpect(flash().attribute("flash", "cases.noted"));
        assertThat(mine(CaseDraftKind.NOTE)).isEmpty();
        type(As.support(), "draft", "words", "We almost know");
        type(As.support(), "draft", "words", " ").andExpect(content().string(containsString("What you type is kept")));
        assertThat(mine(CaseDraftKind.MESSAGE)).isEmpty();
    }

    @Test
    void whatABrowserKeepsWhileItSendsIsNoDraft() throws Exception {
        type(As.support(), "messages", "words", "We know");
        type(As.support(), "draft", "words", "We know ").andExpect(status().isOk());
        assertThat(mine(CaseDraftKind.MESSAGE)).isEmpty();
        type(As.supportLead(), "draft", "words", "We know");
        assertThat(As.supportLead(() -> drafts.mine(subject, CaseDraftKind.MESSAGE)))
                .isPresent();
        clock.advance(Duration.ofMinutes(2));
        type(As.support(), "draft", "words", "We know");
        assertThat(mine(CaseDraftKind.MESSAGE)).isPresent();
    }

    @Test
    void whenAFileIsRefusedTheWordsAndTheOtherFilesWait() throws Exception {
        send("messages", "Look at this", file("photo.png"), file("run.exe"), file("again.png"))
                .andExpect(flash().attribute("problem", "cases.refused.file-kind"))
                .andExpect(flash().attribute("lost", "run.exe"));
        assertThat(cases.entries(subject)).hasSize(1);
        assertThat(As.support(() -> documents.of(subject))).isEmpty();
        CaseDraftView kept = mine(CaseDraftKind.MESSAGE).orElseThrow();
        assertThat(kept.files()).extracting(CaseFile::name).containsExactly("photo.png", "again.png");
        page(As.support()).andExpect(content().string(allOf(containsString("photo.png"), containsString("again.png"))));
        page(As.seller(AURORA)).andExpect(content().string(not(containsString("photo.png"))));

        type(As.support(), "draft/files/" + kept.files().get(1).documentId() + "/detach", "x", "");
        send("messages", "Look at this", file("third.png")).andExpect(flash().attribute("flash", "cases.said"));
        assertThat(last().files()).extracting(CaseFile::name).containsExactly("photo.png", "third.png");
        assertThat(As.support(() -> documents.of(subject)))
                .extracting(DocumentView::name)
                .containsExactly("photo.png", "third.png");
        assertThat(mine(CaseDraftKind.MESSAGE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ask, cases.asked", "resolve, cases.resolved"})
    void aMessageIsKeptWhileAColleagueHoldsTheCase(String what, String done) throws Exception {
        TaskView task = As.support(() -> tasks.of(subject)).get(0);
        As.run(As.MAREK, () -> tasks.claim(task.id()));
        send(what, "Which one?", file("photo.png"))
                .andExpect(flash().attribute("problem", "cases.refused.held"))
                .andExpect(flash().attribute("lost", ""));
        page(As.support()).andExpect(content().string(containsString(">Which one?</textarea>")));

        As.run(As.MAREK, () -> tasks.unclaim(task.id()));
        send(what, "Which one?").andExpect(flash().attribute("flash", done));
        assertThat(last().files()).extracting(CaseFile::name).containsExactly("photo.png");
        assertThat(mine(CaseDraftKind.MESSAGE)).isEmpty();
    }

    @Test
    void whatIsTooLongToSendIsKeptWhole() throws Exception {
        String words = "word ".repeat(5_000) + "end";
        send("messages", words).andExpect(flash().attribute("problem", "cases.refused.words"));
        type(As.support(), "notes", "note", words).andExpect(flash().attribute("problem", "cases.refused.words"));
        assertThat(mine(CaseDraftKind.MESSAGE).orElseThrow().words()).isEqualTo(words);
        assertThat(mine(CaseDraftKind.NOTE).orElseThrow().words()).isEqualTo(words);
    }

    @Test
    void whatCameTooLateIsStillToBeRead() throws Exception {
        send("resolve", "Solved").andExpect(flash().attribute("flash", "cases.resolved"));
        As.run(As.userOf(AURORA), () -> work.confirm(subject));
        type(As.seller(AURORA), "messages", "words", "One more thing")
                .andExpect(flash().attribute("problem", "cases.refused.ended"));
        page(As.seller(AURORA))
                .andExpect(content().string(containsString("What you wrote was not sent")))
                .andExpect(content().string(containsString("One more thing")));
    }

    @Test
    void anotherWindowDoesNotOverwriteWhatThisOneKept() throws Exception {
        type(As.support(), "draft", "words", "In one window");
        int version = mine(CaseDraftKind.MESSAGE).orElseThrow().version();
        type(As.support(), "draft", "words", "In one window, later");
        mvc.perform(post(path + "/draft")
                        .param("words", "In the other")
                        .param("version", String.valueOf(version))
                        .with(csrf())
                        .with(As.support()))
                .andExpect(content().string(containsString("In one window, later")))
                .andExpect(content().string(containsString("Type on to keep")));
        assertThat(mine(CaseDraftKind.MESSAGE).orElseThrow().words()).isEqualTo("In one window, later");
    }

    @Test
    void whatWasTypedIntoTheOtherFieldsStaysWhenItIsRefused() throws Exception {
        type(As.support(), "tags", "tags", "!").andExpect(flash().attributeExists("typed"));
        mvc.perform(get(path)
                        .flashAttr("typed", java.util.Map.of("tags", "<wrong>"))
                        .with(As.support()))
                .andExpect(content().string(containsString("value=\"&lt;wrong&gt;\"")));
    }

    @Test
    void onlyThoseWhoMayWriteKeepDrafts() throws Exception {
        for (RequestPostProcessor other : List.of(As.compliance(), As.admin())) {
            type(other, "draft", "words", "x").andExpect(status().isForbidden());
        }
        type(As.seller(AURORA), "note-draft", "note", "x").andExpect(status().isForbidden());
        mvc.perform(post(path + "/draft").param("words", "x").with(As.support()))
                .andExpect(status().isForbidden());
        for (RequestPostProcessor stranger :
                List.of(As.seller(SellerFixture.NORDLICHT), As.person(As.supportOf(SellerFixture.NORDLICHT)))) {
            type(stranger, "draft", "words", "x").andExpect(status().isNotFound());
            type(stranger, "draft/files/1/detach", "x", "").andExpect(status().isNotFound());
        }
    }

    private ResultActions page(RequestPostProcessor who) throws Exception {
        return mvc.perform(get(path).with(who)).andExpect(status().isOk());
    }

    private ResultActions type(RequestPostProcessor who, String what, String name, String value) throws Exception {
        return mvc.perform(
                post(path + "/" + what).param(name, value).with(csrf()).with(who));
    }

    private ResultActions send(String what, String words, MockMultipartFile... files) throws Exception {
        var request = multipart(path + "/" + what);
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        return mvc.perform(request.param("words", words).with(csrf()).with(As.support()));
    }

    private Optional<CaseDraftView> mine(CaseDraftKind kind) {
        return As.support(() -> drafts.mine(subject, kind));
    }

    private CaseEntryView last() {
        List<CaseEntryView> all = cases.entries(subject);
        return all.get(all.size() - 1);
    }

    private static MockMultipartFile file(String name) {
        byte[] content = name.endsWith(".png") ? PNG : name.getBytes(StandardCharsets.UTF_8);
        return new MockMultipartFile("files", name, "image/png", content);
    }
}
