package io.sportello.cases.web;

import io.sportello.accounts.Sellers;
import io.sportello.cases.CaseCategory;
import io.sportello.cases.CaseHistoryDesk;
import io.sportello.cases.CaseHistoryView;
import io.sportello.cases.HistoryRefused;
import io.sportello.cases.HistoryStep;
import io.sportello.cases.NewHistory;
import io.sportello.documents.DocumentRefused;
import io.sportello.documents.ImportPages;
import io.sportello.navigation.ListPage;
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

/** The pages on which histories of cases from elsewhere are uploaded, their imports followed and their figures read. */
@Controller
@PreAuthorize("hasAnyRole('SUPPORT', 'ADMIN')")
class CaseHistoryController {

    private static final int CASES = 50;
    private static final int REJECTS = 100;

    private final CaseHistoryDesk desk;
    private final ImportPages pages;
    private final Sellers sellers;

    CaseHistoryController(CaseHistoryDesk desk, ImportPages pages, Sellers sellers) {
        this.desk = desk;
        this.pages = pages;
        this.sellers = sellers;
    }

    @GetMapping("/cases/imports")
    String list(
            @RequestParam(required = false) String seller,
            @CookieValue(name = "seller", required = false) String chosen,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        pages.fill(model, seller == null ? chosen : seller, before, desk::newest);
        return form(CaseCategory.OTHER, "", model);
    }

    private String form(CaseCategory category, String mapping, Model model) {
        model.addAttribute("categories", CaseCategory.values());
        model.addAttribute("category", category);
        model.addAttribute("mapping", mapping);
        model.addAttribute("steps", HistoryStep.values());
        return "cases/imports";
    }

    /** The list alone, which the page asks for while an import runs. */
    @GetMapping("/cases/imports/rows")
    String rows(
            @RequestParam(required = false) String seller,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        pages.fill(model, seller, before, desk::newest);
        return "cases/imports :: live";
    }

    @PostMapping("/cases/imports")
    String upload(
            @RequestParam String seller,
            @RequestParam(defaultValue = "OTHER") CaseCategory category,
            @RequestParam(defaultValue = "") String mapping,
            @RequestParam MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        List<String> own = mapping.lines().filter(line -> !line.isBlank()).toList();
        try (InputStream content = file.getInputStream()) {
            NewHistory history = new NewHistory(seller, category, own, file.getOriginalFilename());
            return "redirect:/cases/imports/" + desk.receive(history, content).id() + "?received";
        } catch (HistoryRefused e) {
            pages.refuse(model, response, e.getMessage());
        } catch (DocumentRefused e) {
            pages.refuse(model, response, e.getMessage(), e.arguments());
        }
        pages.fill(model, seller, Long.MAX_VALUE, desk::newest);
        return form(category, mapping, model);
    }

    @GetMapping("/cases/imports/{id:\\d{1,18}}")
    String show(@PathVariable long id, @RequestParam(defaultValue = "0") long after, Model model) {
        fillOne(id, after, model);
        return "cases/import";
    }

    /** What the page asks for while the import runs. */
    @GetMapping("/cases/imports/{id:\\d{1,18}}/facts")
    String facts(@PathVariable long id, Model model) {
        fillOne(id, 0, model);
        return "cases/import :: update";
    }

    private void fillOne(long id, long after, Model model) {
        ListPage<CaseHistoryView> page = ListPage.of(desk.cases(id, after, CASES + 1), CASES);
        model.addAttribute("one", desk.get(id));
        model.addAttribute("totals", desk.totals(id));
        model.addAttribute("rejects", desk.rejects(id, REJECTS));
        model.addAttribute("cases", page.shown());
        model.addAttribute("next", page.next(last -> last.number().substring(2)));
        model.addAttribute("names", sellers.names());
    }
}
