package io.sportello.cases.web;

import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.cases.CaseCategory;
import io.sportello.cases.CaseHistoryDesk;
import io.sportello.cases.CaseHistoryView;
import io.sportello.cases.HistoryImportView;
import io.sportello.cases.HistoryRefused;
import io.sportello.cases.HistoryStep;
import io.sportello.cases.NewHistory;
import io.sportello.documents.DocumentRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** The pages on which histories of cases from elsewhere are uploaded, their imports followed and their figures read. */
@Controller
@PreAuthorize("hasAnyRole('SUPPORT', 'ADMIN')")
class CaseHistoryController {

    private static final int PAGE = 25;
    private static final int CASES = 50;
    private static final int REJECTS = 100;

    private final CaseHistoryDesk desk;
    private final Sellers sellers;
    private final MessageSource messages;

    CaseHistoryController(CaseHistoryDesk desk, Sellers sellers, MessageSource messages) {
        this.desk = desk;
        this.sellers = sellers;
        this.messages = messages;
    }

    @GetMapping("/cases/imports")
    String list(
            @RequestParam(required = false) String seller,
            @CookieValue(name = "seller", required = false) String chosen,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        fillList(seller == null ? chosen : seller, before, model);
        return form(CaseCategory.OTHER, "", model);
    }

    private String form(CaseCategory category, String mapping, Model model) {
        model.addAttribute("sellers", sellers.visible());
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
        fillList(seller, before, model);
        return "cases/imports :: live";
    }

    private void fillList(String seller, long before, Model model) {
        // the seller chosen in the bar, as long as it may be seen
        String chosen = seller == null || sellers.find(seller).isEmpty() ? null : seller;
        List<HistoryImportView> found = desk.newest(chosen, before, PAGE + 1);
        List<HistoryImportView> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("imports", shown);
        model.addAttribute("running", shown.stream().filter(one -> !one.ended()).count());
        model.addAttribute("before", before);
        model.addAttribute("chosen", chosen);
        model.addAttribute("next", found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
        model.addAttribute("names", names());
    }

    private Map<String, String> names() {
        return sellers.visible().stream().collect(Collectors.toMap(SellerView::id, SellerView::name));
    }

    @PostMapping("/cases/imports")
    String upload(
            @RequestParam String seller,
            @RequestParam(defaultValue = "OTHER") CaseCategory category,
            @RequestParam(defaultValue = "") String mapping,
            @RequestParam MultipartFile file,
            Model model,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        List<String> own = mapping.lines().filter(line -> !line.isBlank()).toList();
        try (InputStream content = file.getInputStream()) {
            NewHistory history = new NewHistory(seller, category, own, file.getOriginalFilename());
            return "redirect:/cases/imports/" + desk.receive(history, content).id() + "?received";
        } catch (HistoryRefused e) {
            model.addAttribute("refused", messages.getMessage(e.getMessage(), null, locale));
        } catch (DocumentRefused e) {
            model.addAttribute("refused", messages.getMessage(e.getMessage(), e.arguments(), locale));
        }
        // not a redirect: the script that shows the progress would follow it and lose the message
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        fillList(seller, Long.MAX_VALUE, model);
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
        List<CaseHistoryView> found = desk.cases(id, after, CASES + 1);
        List<CaseHistoryView> shown = found.subList(0, Math.min(CASES, found.size()));
        model.addAttribute("one", desk.get(id));
        model.addAttribute("totals", desk.totals(id));
        model.addAttribute("rejects", desk.rejects(id, REJECTS));
        model.addAttribute("cases", shown);
        model.addAttribute(
                "next", found.size() > CASES ? shown.get(CASES - 1).number().substring(2) : null);
        model.addAttribute("names", names());
    }
}
