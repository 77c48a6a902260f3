package io.sportello.mail;

import io.sportello.accounts.Sellers;
import io.sportello.subjects.SubjectNotFound;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages for the mails that only a person can decide about. */
@Controller
@PreAuthorize("hasAnyRole('SUPPORT', 'COMPLIANCE', 'ADMIN')")
class MailController {

    private static final int PAGE = 25;
    private static final int MOST_TROUBLED = 100;

    private final Mails mails;
    private final Outbox outbox;
    private final Sellers sellers;

    MailController(Mails mails, Outbox outbox, Sellers sellers) {
        this.mails = mails;
        this.outbox = outbox;
        this.sellers = sellers;
    }

    @GetMapping("/mail")
    String list(
            @RequestParam(defaultValue = "TRIAGE") MailState state,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        List<MailView> found = mails.in(state, before, PAGE + 1);
        List<MailView> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("mails", shown);
        model.addAttribute("state", state);
        model.addAttribute("states", List.of(MailState.TRIAGE, MailState.UNPARSEABLE, MailState.IGNORED));
        model.addAttribute("triage", mails.count(MailState.TRIAGE));
        model.addAttribute("unparseable", mails.count(MailState.UNPARSEABLE));
        model.addAttribute("next", found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
        model.addAttribute("troubled", outbox.troubled(Long.MAX_VALUE, MOST_TROUBLED));
        model.addAttribute("names", SellerNames.of(sellers));
        return "mail/list";
    }

    @GetMapping("/mail/{id:\\d{1,18}}")
    String show(@PathVariable long id, Model model) {
        MailView view = mails.view(id);
        model.addAttribute("one", view);
        model.addAttribute("mail", contentOf(id));
        model.addAttribute("names", SellerNames.of(sellers));
        return "mail/mail";
    }

    /** Null when the mail could not be read. */
    private ReceivedMail contentOf(long id) {
        try {
            return mails.get(id);
        } catch (SubjectNotFound unread) {
            return null;
        }
    }

    @GetMapping("/mail/{id:\\d{1,18}}/attachments/{number:\\d{1,4}}")
    ResponseEntity<Resource> attachment(@PathVariable long id, @PathVariable int number) {
        MailAttachment file = mails.get(id).attachments().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new SubjectNotFound("attachment " + number + " of mail " + id));
        String name = file.name().isEmpty() ? "attachment-" + number : file.name();
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                // what the mail claims is a stranger's word
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new InputStreamResource(() -> mails.open(id, number)));
    }

    @PostMapping("/mail/{id:\\d{1,18}}/ignore")
    String ignore(@PathVariable long id, RedirectAttributes redirect) {
        mails.ignore(id);
        redirect.addFlashAttribute("flash", "mail.ignored");
        return "redirect:/mail";
    }

    @PostMapping("/mail/{id:\\d{1,18}}/release")
    String release(@PathVariable long id, RedirectAttributes redirect) {
        mails.release(id);
        redirect.addFlashAttribute("flash", "mail.released");
        return "redirect:/mail";
    }

    @PostMapping("/mail/outgoing/{id:\\d{1,18}}/went-out")
    String wentOut(@PathVariable long id, RedirectAttributes redirect) {
        outbox.wentOut(id);
        redirect.addFlashAttribute("flash", "mail.outgoing.noted");
        return "redirect:/mail";
    }

    @PostMapping("/mail/outgoing/{id:\\d{1,18}}/send-again")
    String sendAgain(@PathVariable long id, RedirectAttributes redirect) {
        outbox.sendAgain(id);
        redirect.addFlashAttribute("flash", "mail.outgoing.again");
        return "redirect:/mail";
    }
}
