package io.sportello.returns.web;

import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.returns.ArticleCategory;
import io.sportello.returns.Automatic;
import io.sportello.returns.ReturnSettings;
import io.sportello.returns.SettingRefused;
import io.sportello.returns.SettingShortfalls;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a seller's own return conditions. */
@Controller
@PreAuthorize("hasAnyRole('SUPPORT', 'COMPLIANCE', 'SELLER')")
class ReturnSettingsController {

    private static final List<String> MARKETPLACES =
            List.of("IT", "DE", "FR", "ES", "NL", "BE", "PL", "SE", "IE", "AT", "UK", "US", "CA", "AU", "JP");

    private final ReturnSettings settings;
    private final SettingShortfalls shortfalls;
    private final Sellers sellers;
    private final Clock clock;

    ReturnSettingsController(ReturnSettings settings, SettingShortfalls shortfalls, Sellers sellers, Clock clock) {
        this.settings = settings;
        this.shortfalls = shortfalls;
        this.sellers = sellers;
        this.clock = clock;
    }

    @GetMapping("/settings/returns")
    String show(
            @RequestParam(required = false) String seller,
            @CookieValue(name = "seller", defaultValue = "") String chosen,
            Model model) {
        SellerView shown = seller(seller == null ? chosen : seller);
        model.addAttribute("form", ReturnSettingForm.of(shown));
        return page(shown, model);
    }

    @PostMapping("/settings/returns")
    ModelAndView save(
            @Valid @ModelAttribute("form") ReturnSettingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        SellerView seller = seller(form.seller());
        if (!errors.hasErrors()) {
            try {
                settings.save(seller.id(), form.marketplace(), form.category(), form.conditions(), form.automatic());
                redirect.addFlashAttribute("flash", "settings.returns.saved");
                return new ModelAndView("redirect:/settings/returns?seller=" + seller.id());
            } catch (SettingRefused refused) {
                model.addAttribute("violations", refused.violations());
            }
        }
        ModelAndView again = new ModelAndView(page(seller, model));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/settings/returns/{id}/remove")
    String remove(@PathVariable long id, RedirectAttributes redirect) {
        settings.remove(id);
        redirect.addFlashAttribute("flash", "settings.returns.removed");
        return "redirect:/settings/returns";
    }

    private String page(SellerView seller, Model model) {
        model.addAttribute("seller", seller);
        model.addAttribute("sellers", sellers.visible());
        model.addAttribute("settings", settings.of(seller.id()));
        model.addAttribute("shortfalls", shortfalls.of(seller.id()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("marketplaces", MARKETPLACES);
        model.addAttribute("categories", categories());
        model.addAttribute("automatics", Automatic.values());
        return "returns/settings";
    }

    private static List<String> categories() {
        List<String> keys = new ArrayList<>(List.of(ReturnSettings.ANY));
        Stream.of(ArticleCategory.values()).map(ArticleCategory::key).forEach(keys::add);
        return keys;
    }

    /** The seller asked for, or the first that may be seen; another's is not found. */
    private SellerView seller(String id) {
        return id.isBlank()
                ? sellers.visible().stream().findFirst().orElseThrow(() -> notFound(id))
                : sellers.find(id).orElseThrow(() -> notFound(id));
    }

    private static RuntimeException notFound(String id) {
        return new io.sportello.subjects.SubjectNotFound("seller " + id);
    }
}
