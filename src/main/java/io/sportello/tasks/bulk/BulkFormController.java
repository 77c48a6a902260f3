package io.sportello.tasks.bulk;

import io.sportello.tasks.FormPage;
import io.sportello.tasks.Staff;
import io.sportello.tasks.TaskForm;
import io.sportello.tasks.TaskRefusals;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the page of a change its form, and takes the one answer for all its tasks. */
@RestController
@RequestMapping("/tasks/bulk/{id}")
@PreAuthorize(Staff.ONLY)
class BulkFormController {

    private final BulkForm form;
    private final TaskRefusals texts;

    BulkFormController(BulkForm form, TaskRefusals texts) {
        this.form = form;
        this.texts = texts;
    }

    /** Where to go on. */
    record Done(String location) {}

    @GetMapping("/form")
    FormPage form(@PathVariable long id) {
        TaskForm shown = form.form(id);
        return new FormPage(shown.schema(), shown.data(), null, false, false, texts.ofForms());
    }

    @PostMapping("/complete")
    Done complete(@PathVariable long id, @RequestBody Map<String, Object> answers, HttpServletRequest request) {
        form.complete(id, answers);
        return new Done(request.getContextPath() + "/tasks/bulk/" + id);
    }
}
