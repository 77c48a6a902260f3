package io.sportello.marketplace;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.accounts.Sellers;
import io.sportello.documents.DocumentRefused;
import io.sportello.documents.ImportPages;
import io.sportello.navigation.ListPage;
import io.sportello.subjects.SubjectNotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private static final int REJECTS = 50;

    private final ReportImports imports;
    private final ImportPages pages;
    private final Sellers sellers;
    private final FolderWatch folder;
    private final CurrentUser user;

    ImportController(ReportImports imports, ImportPages pages, Sellers sellers, FolderWatch folder, CurrentUser user) {
        this.imports = imports;
        this.pages = pages;
        this.sellers = sellers;
        this.folder = folder;
        this.user = user;
    }

    @GetMapping("/imports")
    String list(
            @RequestParam(required = false) String seller,
            @CookieValue(name = "seller", required = false) String chosen,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        pages.fill(model, seller == null ? chosen : seller, before, imports::newest);
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
        pages.fill(model, seller == null ? chosen : seller, before, imports::newest);
        return "marketplace/imports :: live";
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
            HttpServletResponse response)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            ImportView received =
                    imports.receive(seller, marketplace, file.getOriginalFilename(), content, Channel.PAGE);
            return "redirect:/imports/" + received.id() + "?received";
        } catch (DocumentRefused e) {
            pages.refuse(model, response, e.getMessage(), e.arguments());
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
        ListPage<RejectView> page = ListPage.of(imports.rejects(id, after, REJECTS + 1), REJECTS);
        model.addAttribute("rejects", page.shown());
        model.addAttribute("next", page.next(RejectView::id));
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
