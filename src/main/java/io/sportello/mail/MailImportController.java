package io.sportello.mail;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.accounts.Sellers;
import io.sportello.documents.DocumentRefused;
import io.sportello.documents.ImportPages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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

    private static final int UNREADABLE = 100;

    private final MailImports imports;
    private final ImportPages pages;
    private final Mails mails;
    private final Sellers sellers;
    private final MailboxAdministration mailboxes;
    private final CurrentUser user;

    MailImportController(
            MailImports imports,
            ImportPages pages,
            Mails mails,
            Sellers sellers,
            MailboxAdministration mailboxes,
            CurrentUser user) {
        this.imports = imports;
        this.pages = pages;
        this.mails = mails;
        this.sellers = sellers;
        this.mailboxes = mailboxes;
        this.user = user;
    }

    @GetMapping("/mail/imports")
    String list(
            @RequestParam(required = false) String seller,
            @CookieValue(name = "seller", required = false) String chosen,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        pages.fill(model, seller == null ? chosen : seller, before, imports::newest);
        model.addAttribute("servers", user.is(Role.ADMIN) ? mailboxes.authServers() : List.of());
        return "mail/imports";
    }

    /** The list alone, which the page asks for while an import runs. */
    @GetMapping("/mail/imports/rows")
    String rows(
            @RequestParam(required = false) String seller,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        pages.fill(model, seller, before, imports::newest);
        return "mail/imports :: live";
    }

    @PostMapping("/mail/imports")
    String upload(
            @RequestParam String seller,
            @RequestParam(defaultValue = "") String authServer,
            @RequestParam MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            MailFile what = new MailFile(seller, file.getOriginalFilename(), MailChannel.PAGE, authServer.strip());
            return "redirect:/mail/imports/" + imports.receive(what, content).id() + "?received";
        } catch (DocumentRefused e) {
            pages.refuse(model, response, e.getMessage(), e.arguments());
        } catch (MailRefused e) {
            pages.refuse(model, response, e.getMessage(), e.arguments());
        }
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
        model.addAttribute("names", sellers.names());
    }
}
