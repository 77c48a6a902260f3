package io.sportello.messages.web;

import io.sportello.messages.DraftChanged;
import io.sportello.messages.DraftView;
import io.sportello.messages.Replies;
import io.sportello.messages.ThreadDrafts;
import io.sportello.messages.ThreadPresence;
import io.sportello.messages.ThreadQueries;
import io.sportello.messages.ThreadView;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps what is being typed, says at once what speaks against it, and who else is there. */
@Controller
@PreAuthorize("hasAnyRole('SUPPORT', 'COMPLIANCE', 'ADMIN')")
@RequestMapping("/messages/{number:M-\\d{1,18}}")
class DraftController {

    private final ThreadQueries threads;
    private final ThreadDrafts drafts;
    private final ThreadPresence presence;
    private final Replies replies;

    DraftController(ThreadQueries threads, ThreadDrafts drafts, ThreadPresence presence, Replies replies) {
        this.threads = threads;
        this.drafts = drafts;
        this.presence = presence;
        this.replies = replies;
    }

    /**
     * Saves and checks a draft.
     *
     * @param version what the browser has; absent to overwrite whatever is kept
     */
    @PreAuthorize("hasRole('SUPPORT')")
    @PostMapping("/draft")
    String save(
            @PathVariable String number,
            @RequestParam String text,
            @RequestParam(required = false) Integer version,
            Model model) {
        ThreadView thread = threads.get(number);
        presence.typing(thread.subject());
        try {
            Optional<DraftView> saved = drafts.save(thread.subject(), text, version);
            model.addAttribute("draft", saved.orElse(null));
        } catch (DraftChanged changed) {
            model.addAttribute("draft", changed.stored());
            model.addAttribute("changed", true);
        }
        model.addAttribute("number", number);
        model.addAttribute("findings", replies.check(thread.subject(), text));
        return "messages/fragments :: draft-state";
    }

    /** Who else is here, and whether anything came in since the page was opened. */
    @PostMapping("/presence")
    String look(@PathVariable String number, @RequestParam(required = false) Instant since, Model model) {
        ThreadView thread = threads.get(number);
        model.addAttribute("watchers", presence.looking(thread.subject()));
        model.addAttribute("news", since != null && thread.lastAt().isAfter(since));
        model.addAttribute("number", number);
        return "messages/fragments :: presence";
    }

    @PreAuthorize("hasRole('SUPPORT')")
    @PostMapping("/files")
    String attach(@PathVariable String number, @RequestParam MultipartFile file, RedirectAttributes flash) {
        ThreadView thread = threads.get(number);
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return ThreadPages.change(number, "messages.attached", flash, () -> {
            try (InputStream content = file.getInputStream()) {
                drafts.attach(thread.subject(), name, content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @PreAuthorize("hasRole('SUPPORT')")
    @PostMapping("/files/{document:\\d{1,18}}/detach")
    String detach(@PathVariable String number, @PathVariable long document, RedirectAttributes flash) {
        ThreadView thread = threads.get(number);
        return ThreadPages.change(number, "messages.detached", flash, () -> drafts.detach(thread.subject(), document));
    }
}
