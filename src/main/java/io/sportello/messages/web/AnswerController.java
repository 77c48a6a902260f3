package io.sportello.messages.web;

import io.sportello.messages.Replies;
import io.sportello.messages.ThreadAnswers;
import io.sportello.messages.ThreadDrafts;
import io.sportello.messages.ThreadNotes;
import io.sportello.messages.ThreadQueries;
import io.sportello.messages.process.AnswerDesk;
import io.sportello.subjects.Subject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what support answers from a thread's page. */
@Controller
@PreAuthorize("hasRole('SUPPORT')")
@RequestMapping("/messages/{number:M-\\d{1,18}}")
class AnswerController {

    private final ThreadQueries threads;
    private final AnswerDesk desk;
    private final ThreadAnswers answers;
    private final Replies replies;
    private final ThreadDrafts drafts;
    private final ThreadNotes notes;

    AnswerController(
            ThreadQueries threads,
            AnswerDesk desk,
            ThreadAnswers answers,
            Replies replies,
            ThreadDrafts drafts,
            ThreadNotes notes) {
        this.threads = threads;
        this.desk = desk;
        this.answers = answers;
        this.replies = replies;
        this.drafts = drafts;
        this.notes = notes;
    }

    @PostMapping("/reply")
    String reply(
            @PathVariable String number,
            @RequestParam String text,
            @RequestParam(defaultValue = "false") boolean anyway,
            @RequestParam(defaultValue = "false") boolean next,
            RedirectAttributes flash) {
        Subject subject = threads.get(number).subject();
        String here =
                ThreadPages.change(number, "messages.replied", flash, () -> desk.reply(subject, text.strip(), anyway));
        if (isRefused(flash)) {
            drafts.save(subject, text, null);
        }
        return forward(here, next, flash);
    }

    @PostMapping("/none-needed")
    String noneNeeded(
            @PathVariable String number,
            @RequestParam String reason,
            @RequestParam(defaultValue = "false") boolean next,
            RedirectAttributes flash) {
        Subject subject = threads.get(number).subject();
        String here = ThreadPages.change(
                number, "messages.none-needed.done", flash, () -> desk.noneNeeded(subject, reason.strip()));
        return forward(here, next, flash);
    }

    @PostMapping("/replied-elsewhere")
    String repliedElsewhere(@PathVariable String number, @RequestParam String words, RedirectAttributes flash) {
        Subject subject = threads.get(number).subject();
        return ThreadPages.change(
                number, "messages.elsewhere.done", flash, () -> answers.repliedElsewhere(subject, words.strip()));
    }

    @PostMapping("/entries/{entry:\\d{1,18}}/take-back")
    String takeBack(@PathVariable String number, @PathVariable long entry, RedirectAttributes flash) {
        Subject subject = threads.get(number).subject();
        return ThreadPages.change(number, "messages.taken-back", flash, () -> replies.takeBack(subject, entry));
    }

    @PostMapping("/notes")
    String note(@PathVariable String number, @RequestParam String words, RedirectAttributes flash) {
        Subject subject = threads.get(number).subject();
        return ThreadPages.change(number, "messages.noted", flash, () -> notes.write(subject, words));
    }

    /** Who wants the next one gets the most urgent of those that wait. */
    private String forward(String here, boolean next, RedirectAttributes flash) {
        return next && !isRefused(flash)
                ? threads.mostUrgent()
                        .map(thread -> "redirect:/messages/" + thread.number())
                        .orElse("redirect:/messages")
                : here;
    }

    private static boolean isRefused(RedirectAttributes flash) {
        return flash.getFlashAttributes().containsKey("problem");
    }
}
