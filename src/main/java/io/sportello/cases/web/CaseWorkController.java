package io.sportello.cases.web;

import io.sportello.cases.CaseLabels;
import io.sportello.cases.CaseQueries;
import io.sportello.cases.CaseWork;
import io.sportello.cases.process.CaseDesk;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskView;
import java.util.List;
import java.util.Map;
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
    private final CaseLetterForm letters;
    private final CaseLabels labels;

    CaseWorkController(CaseQueries cases, CaseDesk desk, CaseWork work, CaseLetterForm letters, CaseLabels labels) {
        this.cases = cases;
        this.desk = desk;
        this.work = work;
        this.letters = letters;
        this.labels = labels;
    }

    @PostMapping("/ask")
    String ask(
            @PathVariable String number,
            @RequestParam String words,
            @RequestParam(required = false) List<MultipartFile> files,
            RedirectAttributes flash) {
        Subject subject = cases.get(number).subject();
        return letters.send(subject, "cases.asked", words, files, flash, uploads -> desk.ask(subject, words, uploads));
    }

    @PostMapping("/resolve")
    String resolve(
            @PathVariable String number,
            @RequestParam String words,
            @RequestParam(required = false) List<MultipartFile> files,
            RedirectAttributes flash) {
        Subject subject = cases.get(number).subject();
        return letters.send(
                subject, "cases.resolved", words, files, flash, uploads -> desk.resolve(subject, words, uploads));
    }

    /** Leads on to the task in which it is done. */
    @PostMapping("/pass-on")
    String passOn(@PathVariable String number, RedirectAttributes flash) {
        Subject subject = cases.get(number).subject();
        String here = CaseForms.change(number, "cases.pass-on.next", flash, () -> desk.passOn(subject));
        boolean refused = CaseForms.isRefused(flash);
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
        return CaseForms.change(number, "cases.taken-back", flash, () -> work.takeBack(subject));
    }

    @PostMapping("/notes")
    String note(@PathVariable String number, @RequestParam String note, RedirectAttributes flash) {
        Subject subject = cases.get(number).subject();
        return letters.note(subject, "cases.noted", note, flash);
    }

    @PostMapping("/tags")
    String tag(@PathVariable String number, @RequestParam String tags, RedirectAttributes flash) {
        Subject subject = cases.get(number).subject();
        return CaseForms.change(number, "cases.tagged", Map.of("tags", tags), flash, () -> labels.tag(subject, tags));
    }

    @PostMapping("/watch")
    String watch(@PathVariable String number, RedirectAttributes flash) {
        Subject subject = cases.get(number).subject();
        return CaseForms.change(number, "cases.watched", flash, () -> labels.watch(subject));
    }

    @PostMapping("/unwatch")
    String unwatch(@PathVariable String number, RedirectAttributes flash) {
        Subject subject = cases.get(number).subject();
        return CaseForms.change(number, "cases.unwatched", flash, () -> labels.unwatch(subject));
    }
}
