package io.sportello.mail;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes in what people decide about mails on those pages. */
@Controller
@PreAuthorize("hasAnyRole('SUPPORT', 'COMPLIANCE', 'ADMIN')")
class MailDecisionController {

    private final Mails mails;
    private final Outbox outbox;
    private final MailDecisions decisions;

    MailDecisionController(Mails mails, Outbox outbox, MailDecisions decisions) {
        this.mails = mails;
        this.outbox = outbox;
        this.decisions = decisions;
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

    @PostMapping("/mail/{id:\\d{1,18}}/accept")
    String accept(@PathVariable long id, RedirectAttributes redirect) {
        return decide(id, "mail.accepted", () -> decisions.accept(id), redirect);
    }

    @PostMapping("/mail/{id:\\d{1,18}}/message")
    String takeAsMessage(
            @PathVariable long id,
            @RequestParam String marketplace,
            @RequestParam(defaultValue = "") String order,
            RedirectAttributes redirect) {
        return decide(
                id, "mail.taken-as-message", () -> decisions.takeAsMessage(id, marketplace, order.strip()), redirect);
    }

    private static String decide(long id, String done, Runnable what, RedirectAttributes redirect) {
        try {
            what.run();
            redirect.addFlashAttribute("flash", done);
        } catch (MailRefused refusal) {
            redirect.addFlashAttribute("refused", refusal.getMessage());
        }
        return "redirect:/mail/" + id;
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
