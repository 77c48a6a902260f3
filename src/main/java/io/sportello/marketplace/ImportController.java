package io.sportello.marketplace;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.documents.DocumentRefused;
import io.sportello.subjects.SubjectNotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/** The pages on which report files are uploaded and their imports followed. */
@Controller
@PreAuthorize("hasAnyRole('SUPPORT', 'ADMIN', 'SELLER')")
class ImportController {

    private static final int PAGE = 25;
    private static final int REJECTS = 50;

    private final ReportImports imports;
    private final Sellers sellers;
    private final FolderWatch folder;
    private final CurrentUser user;
    private final MessageSource messages;

    ImportController(
            ReportImports imports, Sellers sellers, FolderWatch folder, CurrentUser user, MessageSource messages) {
        this.imports = imports;
        this.sellers = sellers;
        this.folder = folder;
        this.user = user;
        this.messages = messages;
    }

    @GetMapping("/imports")
    String list(
            @RequestParam(required = false) String seller,
            @CookieValue(name = "seller", required = false) String chosen,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        fillList(seller == null ? chosen : seller, before, model);
        model.addAttribute("stores", stores());
        model.addAttribute("unknownFolders", user.is(Role.SELLER) ? List.of() : folder.unknownFolders());
        return "marketplace/imports";
    }

    /** The list alone, which the page asks for while an import runs. */
    @GetMapping("/imports/rows")
    String rows(
            @RequestParam(required = false) String seller,
            @CookieValue(name = "seller", required = false) String chosen,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        fillList(seller == null ? chosen : seller, before, model);
        return "marketplace/imports :: live";
    }

    private void fillList(String seller, long before, Model model) {
        // the seller chosen in the bar, as long as it may be seen
        String chosen = seller == null || sellers.find(seller).isEmpty() ? null : seller;
        List<ImportView> found = imports.newest(chosen, before, PAGE + 1);
        List<ImportView> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("imports", shown);
        model.addAttribute(
                "running", shown.stream().filter(one -> !one.status().ended()).count());
        model.addAttribute("before", before);
        model.addAttribute("chosen", chosen);
        model.addAttribute("next", found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
        model.addAttribute("sellers", sellers.visible());
        model.addAttribute(
                "names", sellers.visible().stream().collect(Collectors.toMap(SellerView::id, SellerView::name)));
    }

    private Map<String, String> stores() {
        return Store.codes().stream()
                .collect(Collectors.toMap(
                        Function.identity(), code -> Store.name(code, user.locale()), (a, b) -> a, TreeMap::new));
    }

    @PostMapping("/imports")
    String upload(
            @RequestParam String seller,
            @RequestParam(required = false) String marketplace,
            @RequestParam MultipartFile file,
            Model model,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            ImportView received =
                    imports.receive(seller, marketplace, file.getOriginalFilename(), content, Channel.PAGE);
            return "redirect:/imports/" + received.id() + "?received";
        } catch (DocumentRefused e) {
            // not a redirect: the script that shows the progress would follow it and lose the message
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", messages.getMessage(e.getMessage(), e.arguments(), locale));
            return list("", null, Long.MAX_VALUE, model);
        }
    }

    @GetMapping("/imports/{id:\\d{1,18}}")
    String show(@PathVariable long id, @RequestParam(defaultValue = "0") long after, Model model) {
        fillOne(id, model);
        fillRejects(id, after, model);
        return "marketplace/import";
    }

    /** What the page asks for while the import runs: the facts, and once it has ended the rejects as well. */
    @GetMapping("/imports/{id:\\d{1,18}}/facts")
    String facts(@PathVariable long id, Model model) {
        if (fillOne(id, model).status().ended()) {
            fillRejects(id, 0, model);
            model.addAttribute("swap", "outerHTML:#import-rejects");
        }
        return "marketplace/import :: update";
    }

    private void fillRejects(long id, long after, Model model) {
        List<RejectView> found = imports.rejects(id, after, REJECTS + 1);
        List<RejectView> shown = found.subList(0, Math.min(REJECTS, found.size()));
        model.addAttribute("rejects", shown);
        model.addAttribute(
                "next", found.size() > REJECTS ? shown.get(REJECTS - 1).id() : null);
    }

    private ImportView fillOne(long id, Model model) {
        ImportView found = imports.get(id);
        model.addAttribute("one", found);
        model.addAttribute(
                "seller",
                sellers.find(found.sellerId()).orElseThrow(() -> new SubjectNotFound("seller " + found.sellerId())));
        return found;
    }
}
