package io.sportello.tasks;

import static io.sportello.accounts.SellerFixture.AURORA;
import static io.sportello.accounts.SellerFixture.NORDLICHT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.documents.DocumentView;
import io.sportello.documents.Documents;
import io.sportello.journal.Journal;
import io.sportello.subjects.Subject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** What people note about a task and prove of it, and take back. */
@SportelloTest
class TaskNotesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Drill drill;

    @Autowired
    Tasks tasks;

    @Autowired
    SellerFixture sellers;

    @Autowired
    Documents documents;

    @Autowired
    Journal journal;

    @BeforeEach
    void twoSellers() {
        sellers.twoSellers();
    }

    @Test
    void keepsAProofAndTellsOfIt() throws Exception {
        TaskView task = proveTask();

        mvc.perform(proof(task)).andExpect(redirectedUrl("/tasks/" + task.id()));

        mvc.perform(get("/tasks/" + task.id() + "/form").with(As.supportLead()))
                .andExpect(jsonPath("$.asksProof").value(true))
                .andExpect(jsonPath("$.hasFile").value(true));
        mvc.perform(get("/tasks/" + task.id()).with(As.supportLead()))
                .andExpect(content().string(containsString("Proof of what was done at the marketplace")));
    }

    @Test
    void tellsTheScriptOfAnUploadWhereToGoOnAndKeepsWhatIsToBeSaidThere() throws Exception {
        TaskView task = proveTask();

        mvc.perform(proof(task).header("X-Upload", "1"))
                .andExpect(status().isNoContent())
                .andExpect(header().string("X-Location", "/tasks/" + task.id()))
                .andExpect(flash().attribute("flash", "tasks.proof-stored"));
    }

    @Test
    void takesAProofBackWhileItsTaskIsOpen() throws Exception {
        TaskView task = proveTask();
        String undo = undo(proof(task));
        DocumentView file = As.supportLead(() -> documents.of(task.subject())).get(0);

        mvc.perform(post(undo).with(csrf()).with(As.support()))
                .andExpect(flash().attribute("refusal", startsWith("There is nothing to take back")));
        mvc.perform(post(undo).with(csrf()).with(As.supportLead()))
                .andExpect(flash().attribute("flash", "tasks.note.taken-back"));

        assertThat(As.supportLead(() -> documents.of(task.subject()))).isEmpty();
        mvc.perform(get("/documents/" + file.id()).with(As.supportLead())).andExpect(status().isNotFound());
        mvc.perform(get("/tasks/" + task.id() + "/form").with(As.supportLead()))
                .andExpect(jsonPath("$.hasFile").value(false));
        assertThat(As.support(() -> journal.verify(task.subject())).intact()).isTrue();
    }

    @Test
    void keepsTheProofOfAFinishedTask() throws Exception {
        TaskView task = proveTask();
        String undo = undo(proof(task));
        As.supportLead(() -> tasks.complete(task.id(), Map.of("reference", "407-1")));

        mvc.perform(post(undo).with(csrf()).with(As.supportLead()))
                .andExpect(flash().attribute("refusal", startsWith("There is nothing to take back")));

        assertThat(As.supportLead(() -> documents.of(task.subject()))).hasSize(1);
    }

    @Test
    void refusesAnEmptyProof() throws Exception {
        TaskView task = proveTask();

        mvc.perform(multipart("/tasks/" + task.id() + "/documents")
                        .file(new MockMultipartFile("file", "empty.txt", "text/plain", new byte[0]))
                        .with(csrf())
                        .with(As.supportLead()))
                .andExpect(flash().attribute("refusal", containsString("empty")));
        assertThat(As.supportLead(() -> documents.of(task.subject()))).isEmpty();
    }

    @Test
    void keepsAFileWithANoteForTheStaffAndTakesItForNoProof() throws Exception {
        TaskView task = proveTask();
        String notes = "/tasks/" + task.id() + "/notes";
        MockMultipartFile empty = new MockMultipartFile("file", "empty.png", "image/png", new byte[0]);
        mvc.perform(multipart(notes)
                        .file(empty)
                        .param("note", "See the photo")
                        .with(csrf())
                        .with(As.supportLead()))
                .andExpect(flash().attribute("refusal", containsString("The file is empty")))
                .andExpect(flash().attribute("typedNote", "See the photo"));
        assertThat(As.support(() -> journal.entries(task.subject())))
                .extracting("what")
                .doesNotContain("journal.task-noted");

        MockMultipartFile photo = new MockMultipartFile("file", "<photo>.txt", "text/plain", "seal".getBytes(UTF_8));
        mvc.perform(multipart(notes)
                        .file(photo)
                        .param("note", "See the photo")
                        .with(csrf())
                        .with(As.supportLead()))
                .andExpect(flash().attribute("flash", "tasks.noted"));

        DocumentView kept = As.support(() -> documents.of(task.subject())).get(0);
        mvc.perform(get("/tasks/" + task.id()).with(As.support()))
                .andExpect(content().string(containsString("href=\"/documents/" + kept.id() + "\" download")))
                .andExpect(content().string(containsString(">_photo_.txt</a>")));
        mvc.perform(get("/documents/" + kept.id()).with(As.support()))
                .andExpect(status().isOk())
                .andExpect(content().string("seal"));
        mvc.perform(get("/documents/" + kept.id()).with(As.seller(AURORA))).andExpect(status().isNotFound());
        mvc.perform(get("/documents/" + kept.id()).with(As.person(As.supportOf(NORDLICHT))))
                .andExpect(status().isNotFound());
        assertThat(As.seller(AURORA, () -> documents.of(task.subject()))).isEmpty();
        mvc.perform(get("/tasks/" + task.id() + "/form").with(As.supportLead()))
                .andExpect(jsonPath("$.hasFile").value(false));
    }

    @Test
    void takesANoteBackForWhoeverWroteItWithItsFile() throws Exception {
        TaskView task = drill.begin(Drill.auroras());
        MockMultipartHttpServletRequestBuilder note = multipart("/tasks/" + task.id() + "/notes");
        note.file(new MockMultipartFile("file", "hasty.txt", "text/plain", "hasty".getBytes(UTF_8)))
                .param("note", "Said too soon")
                .with(csrf())
                .with(As.support());
        String undo = undo(note);

        mvc.perform(post(undo).with(csrf()).with(As.supportLead()))
                .andExpect(flash().attribute("refusal", startsWith("There is nothing to take back")));
        mvc.perform(post(undo).with(csrf()).with(As.support()))
                .andExpect(flash().attribute("flash", "tasks.note.taken-back"));

        mvc.perform(get("/tasks/" + task.id()).with(As.support()))
                .andExpect(content().string(containsString("Taken back by whoever wrote it")))
                .andExpect(content().string(not(containsString("Said too soon"))))
                .andExpect(content().string(not(containsString("hasty.txt"))));
    }

    @Test
    void keepsNotesAndColleaguesFromSellersAndFromOthersStaff() throws Exception {
        TaskView task = drill.begin(Drill.nordlichts());
        for (MockHttpServletRequestBuilder request : requests(task)) {
            mvc.perform(request.with(csrf()).with(As.person(As.supportOf(AURORA))))
                    .andExpect(status().isNotFound());
        }
        for (MockHttpServletRequestBuilder request : requests(task)) {
            mvc.perform(request.with(csrf()).with(As.seller(NORDLICHT))).andExpect(status().isForbidden());
        }
    }

    private static List<MockHttpServletRequestBuilder> requests(TaskView task) {
        return List.of(
                get("/tasks/" + task.id() + "/colleagues"),
                post("/tasks/" + task.id() + "/notes").param("note", "@livia"));
    }

    private String undo(MockMultipartHttpServletRequestBuilder request) throws Exception {
        return (String) mvc.perform(request).andReturn().getFlashMap().get("flashUndo");
    }

    private static MockMultipartHttpServletRequestBuilder proof(TaskView task) {
        MockMultipartHttpServletRequestBuilder request = multipart("/tasks/" + task.id() + "/documents");
        request.file(new MockMultipartFile("file", "proof.txt", "text/plain", "confirmed".getBytes(UTF_8)))
                .with(csrf())
                .with(As.supportLead());
        return request;
    }

    private TaskView proveTask() {
        Subject subject = Drill.auroras();
        TaskView first = drill.begin(subject);
        As.support(() -> tasks.complete(first.id(), Map.of("decision", "accept")));
        return drill.open(subject);
    }
}
