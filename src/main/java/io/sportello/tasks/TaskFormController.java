package io.sportello.tasks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives the task page's script the form, and takes drafts and answers from it. */
@RestController
class TaskFormController {

    private final Tasks tasks;
    private final TaskHandlers handlers;
    private final SubjectKinds kinds;
    private final FormTexts texts;
    private final NextTask next;
    private final UndoTime undo;

    TaskFormController(
            Tasks tasks, TaskHandlers handlers, SubjectKinds kinds, FormTexts texts, NextTask next, UndoTime undo) {
        this.next = next;
        this.undo = undo;
        this.tasks = tasks;
        this.handlers = handlers;
        this.kinds = kinds;
        this.texts = texts;
    }

    /** When a draft was kept, as the page says it. */
    record Saved(String text) {}

    /**
     * What came of completing.
     *
     * @param location where work goes on
     * @param text what to say of it
     * @param seconds for how long it can be taken back; 0 for not at all
     */
    record Done(String location, String text, long seconds) {}

    @GetMapping("/tasks/{id}/form")
    FormPage form(@PathVariable String id) {
        TaskForm form = tasks.form(id);
        TaskDraft draft = tasks.draft(id).orElse(null);
        Map<String, Object> data = draft == null ? form.data() : form.with(draft.answers());
        boolean asksProof = form.step() != null;
        return new FormPage(
                form.schema(),
                data,
                draft == null ? null : texts.saved(draft.savedAt()),
                asksProof,
                asksProof && handlers.hasFile(tasks.get(id)),
                texts.rules());
    }

    @PutMapping("/tasks/{id}/draft")
    Saved save(@PathVariable String id, @RequestBody Map<String, Object> answers) {
        Instant at = tasks.saveDraft(id, answers).savedAt();
        return new Saved(texts.saved(at));
    }

    /**
     * Completes the task.
     *
     * @param next whether to take the next one then
     * @param stay whether the page stays and says itself what came of it
     */
    @PostMapping("/tasks/{id}/complete")
    Done complete(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean next,
            @RequestParam(defaultValue = "false") boolean stay,
            @RequestBody Map<String, Object> answers,
            HttpServletRequest request,
            HttpServletResponse response) {
        Duration hold = undo.mine();
        TaskView done = tasks.completeLater(id, answers, hold);
        String path = next ? nextTask() : kinds.facts(done.subject()).path();
        if (!stay) {
            RequestContextUtils.getOutputFlashMap(request).putAll(flash(done, hold));
            RequestContextUtils.saveOutputFlashMap(path, request, response);
        }
        return new Done(
                request.getContextPath() + path,
                texts.say("tasks.completed", texts.name(done)),
                done.heldUntil() == null ? 0 : hold.toSeconds());
    }

    private Map<String, Object> flash(TaskView done, Duration hold) {
        Map<String, Object> flash = new LinkedHashMap<>();
        flash.put("flash", "tasks.completed");
        flash.put("flashArguments", new Object[] {texts.name(done)});
        if (done.heldUntil() != null) {
            flash.put("flashHold", "/tasks/" + done.id());
            flash.put("flashSeconds", hold.toSeconds());
        }
        return flash;
    }

    private String nextTask() {
        return this.next.take(null).map(task -> "/tasks/" + task.id()).orElse("/tasks");
    }
}
