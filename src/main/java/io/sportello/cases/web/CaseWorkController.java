package io.sportello.cases.web;

import io.sportello.cases.CaseLabels;
import io.sportello.cases.CaseQueries;
import io.sportello.cases.CaseTalk;
import io.sportello.cases.CaseWork;
import io.sportello.cases.process.CaseDesk;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskView;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what support does with a case from its page. */
@Controller
@PreAuthorize("hasRole('SUPPORT')")
@RequestMapping("/cases/{number:C-\\d{1,18}}")
class CaseWorkController {

    private final CaseQueries cases;
    private final CaseDesk desk;
    private final CaseWork work;
    private final CaseTalk talk;
    private final CaseLabels labels;

    CaseWorkController(CaseQueries cases, CaseDesk desk, CaseWork work, CaseTalk talk, CaseLabels labels) {
        this.cases = cases;
        this.desk = desk;
        this.work = work;
        this.talk = talk;
        this.labels = labels;
    }

    @PostMapping("/ask")
    String ask(
            @PathVariable String number,
            @RequestParam String words,
            @RequestParam(required = false) List<MultipartFile> files,
            RedirectAttributes flash) {
        Subject subject = cases.get(number).subject();
        return CaseForms.change(
                number, "cases.asked", words, flash, () -> desk.ask(subject, words, CaseForms.uploads(files)));
    }

    @PostMapping("/resolve")
    String resolve(
            @PathVariable String number,
            @RequestParam String words,
            @RequestParam(required = false) List<MultipartFile> files,
            RedirectAttributes flash) {
        Subject subject = cases.get(number).subject();
        return CaseForms.change(
                number, "cases.resolved", words, flash, () -> desk.resolve(subject, words, CaseForms.uploads(files)));
    }

    /** Leads on to the task in which it is done. */
    @PostMapping("/pass-on")
    String passOn(@PathVariable String number, RedirectAttributes flash) {
        Subject subject = cases.get(number).subject();
        String here = CaseForms.change(number, "cases.pass-on.next", null, flash, () -> desk.passOn(subject));
        boolean refused = flash.getFlashAttributes().containsKey("problem");
        return refused
                ? here
                : desk.open(subject)
                        .map(TaskView::id)
                        .map(task -> "redirect:/tasks/" + task)
                        .orElse(here);
    }

    @PostMapping("/take-back")
    String takeBack(@PathVariable String number, RedirectAttributes flash) {
        Subject subject = cases.get(number).subject();
        return CaseForms.change(number, "cases.taken-back", null, flash, () -> work.takeBack(subject));
    }

    @PostMapping("/notes")
    String note(@PathVariable String number, @RequestParam String note, RedirectAttributes flash) {
        Subject subject = cases.get(number).subject();
        return CaseForms.change(number, "cases.noted", null, flash, () -> talk.note(subject, note));
    }

    @PostMapping("/tags")
    String tag(@PathVariable String number, @RequestParam String tags, RedirectAttributes flash) {
        Subject subject = cases.get(number).subject();
        return CaseForms.change(number, "cases.tagged", null, flash, () -> labels.tag(subject, tags));
    }

    @PostMapping("/watch")
    String watch(@PathVariable String number, RedirectAttributes flash) {
        Subject subject = cases.get(number).subject();
        return CaseForms.change(number, "cases.watched", null, flash, () -> labels.watch(subject));
    }

    @PostMapping("/unwatch")
    String unwatch(@PathVariable String number, RedirectAttributes flash) {
        Subject subject = cases.get(number).subject();
        return CaseForms.change(number, "cases.unwatched", null, flash, () -> labels.unwatch(subject));
    }
}
