package io.sportello.mail;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.accounts.Sellers;
import io.sportello.documents.DocumentRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The pages on which files of mails are uploaded and their imports followed. */
@Controller
@PreAuthorize("hasAnyRole('SUPPORT', 'ADMIN')")
class MailImportController {

    private static final int PAGE = 25;
    private static final int UNREADABLE = 100;

    private final MailImports imports;
    private final Mails mails;
    private final Sellers sellers;
    private final MailboxAdministration mailboxes;
    private final CurrentUser user;
    private final MessageSource messages;

    MailImportController(
            MailImports imports,
            Mails mails,
            Sellers sellers,
            MailboxAdministration mailboxes,
            CurrentUser user,
            MessageSource messages) {
        this.imports = imports;
        this.mails = mails;
        this.sellers = sellers;
        this.mailboxes = mailboxes;
        this.user = user;
        this.messages = messages;
    }

    @GetMapping("/mail/imports")
    String list(
            @RequestParam(required = false) String seller,
            @CookieValue(name = "seller", required = false) String chosen,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        fillList(seller == null ? chosen : seller, before, model);
        model.addAttribute("sellers", sellers.visible());
        model.addAttribute("servers", user.is(Role.ADMIN) ? mailboxes.authServers() : List.of());
        return "mail/imports";
    }

    /** The list alone, which the page asks for while an import runs. */
    @GetMapping("/mail/imports/rows")
    String rows(
            @RequestParam(required = false) String seller,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        fillList(seller, before, model);
        return "mail/imports :: live";
    }

    private void fillList(String seller, long before, Model model) {
        // the seller chosen in the bar, as long as it may be seen
        String chosen = seller == null || sellers.find(seller).isEmpty() ? null : seller;
        List<MailImportView> found = imports.newest(chosen, before, PAGE + 1);
        List<MailImportView> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("imports", shown);
        model.addAttribute(
                "running", shown.stream().filter(one -> !one.status().ended()).count());
        model.addAttribute("before", before);
        model.addAttribute("chosen", chosen);
        model.addAttribute("next", found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
        model.addAttribute("names", SellerNames.of(sellers));
    }

    @PostMapping("/mail/imports")
    String upload(
            @RequestParam String seller,
            @RequestParam(defaultValue = "") String authServer,
            @RequestParam MultipartFile file,
            Model model,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            MailFile what = new MailFile(seller, file.getOriginalFilename(), MailChannel.PAGE, authServer.strip());
            return "redirect:/mail/imports/" + imports.receive(what, content).id() + "?received";
        } catch (DocumentRefused e) {
            return refused(messages.getMessage(e.getMessage(), e.arguments(), locale), model, response);
        } catch (MailRefused e) {
            return refused(messages.getMessage(e.getMessage(), e.arguments(), locale), model, response);
        }
    }

    /** Not a redirect: the script that shows the progress would follow it and lose the message. */
    private String refused(String why, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", why);
        return list("", null, Long.MAX_VALUE, model);
    }

    @GetMapping("/mail/imports/{id:\\d{1,18}}")
    String show(@PathVariable long id, Model model) {
        fillOne(id, model);
        return "mail/import";
    }

    /** What the page asks for while the import runs. */
    @GetMapping("/mail/imports/{id:\\d{1,18}}/facts")
    String facts(@PathVariable long id, Model model) {
        fillOne(id, model);
        return "mail/import :: update";
    }

    private void fillOne(long id, Model model) {
        model.addAttribute("one", imports.get(id));
        model.addAttribute("unreadable", mails.unreadableOf(id, UNREADABLE));
        model.addAttribute("names", SellerNames.of(sellers));
    }
}
