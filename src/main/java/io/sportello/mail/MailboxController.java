package io.sportello.mail;

import io.sportello.accounts.Sellers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's pages about mailboxes. */
@Controller
@RequestMapping("/admin/mailboxes")
@PreAuthorize("hasRole('ADMIN')")
class MailboxController {

    private static final int DAYS_BACK = 7;

    private final MailboxAdministration administration;
    private final MailboxTest connection;
    private final Sellers sellers;
    private final MessageSource messages;
    private final Clock clock;

    MailboxController(
            MailboxAdministration administration,
            MailboxTest connection,
            Sellers sellers,
            MessageSource messages,
            Clock clock) {
        this.administration = administration;
        this.connection = connection;
        this.sellers = sellers;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("mail/mailboxes")
                .addObject("mailboxes", administration.all())
                .addObject("names", sellers.names());
    }

    @GetMapping("/new")
    ModelAndView blank() {
        LocalDate since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS_BACK);
        return show(HttpStatus.OK, null, MailboxForm.empty(since));
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView edit(@PathVariable long id) {
        return show(HttpStatus.OK, id, administration.form(id));
    }

    @PostMapping
    ModelAndView add(@ModelAttribute MailboxForm form, RedirectAttributes redirect) {
        return save(null, form, redirect);
    }

    @PostMapping("/{id:\\d{1,18}}")
    ModelAndView change(@PathVariable long id, @ModelAttribute MailboxForm form, RedirectAttributes redirect) {
        return save(id, form, redirect);
    }

    private ModelAndView save(Long id, MailboxForm form, RedirectAttributes redirect) {
        try {
            if (id == null) {
                administration.add(form);
            } else {
                administration.change(id, form);
            }
            redirect.addFlashAttribute("flash", "mail.mailbox.saved");
            return new ModelAndView("redirect:/admin/mailboxes");
        } catch (MailRefused refused) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, id, form).addObject("refused", words(refused));
        }
    }

    /** Connects with what is typed, without saving it. */
    @PostMapping("/test")
    ModelAndView test(@RequestParam(required = false) Long id, @ModelAttribute MailboxForm form) {
        try {
            return show(HttpStatus.OK, id, form).addObject("test", connection.test(administration.complete(id, form)));
        } catch (MailRefused refused) {
            // the page shows it in the place of the answer
            return show(HttpStatus.OK, id, form).addObject("testRefused", words(refused));
        }
    }

    @PostMapping("/{id:\\d{1,18}}/remove")
    String remove(@PathVariable long id, RedirectAttributes redirect) {
        administration.remove(id);
        redirect.addFlashAttribute("flash", "mail.mailbox.removed");
        return "redirect:/admin/mailboxes";
    }

    private ModelAndView show(HttpStatus status, Long id, MailboxForm form) {
        return new ModelAndView("mail/mailbox", status)
                .addObject("id", id)
                .addObject("form", form)
                .addObject("sellers", sellers.visible())
                .addObject("securities", ConnectionSecurity.values());
    }

    private String words(MailRefused refused) {
        return messages.getMessage(refused.getMessage(), refused.arguments(), LocaleContextHolder.getLocale());
    }
}
