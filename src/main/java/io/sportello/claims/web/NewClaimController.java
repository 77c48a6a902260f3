package io.sportello.claims.web;

import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.claims.ClaimsByHand;
import io.sportello.subjects.Subject;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page where a person opens a claim that was seen at the marketplace. */
@Controller
@PreAuthorize("hasRole('SUPPORT')")
class NewClaimController {

    private static final List<String> MARKETPLACES =
            List.of("IT", "DE", "FR", "ES", "NL", "BE", "PL", "SE", "IE", "GB", "US", "CA", "AU", "JP");
    private static final List<String> CURRENCIES = List.of("EUR", "GBP", "PLN", "SEK", "USD", "CAD", "AUD", "JPY");

    private final ClaimsByHand claims;
    private final Sellers sellers;

    NewClaimController(ClaimsByHand claims, Sellers sellers) {
        this.claims = claims;
        this.sellers = sellers;
    }

    @GetMapping("/claims/new")
    String form(@CookieValue(name = "seller", defaultValue = "") String chosen, Model model) {
        SellerView seller = sellers.find(chosen)
                .or(() -> sellers.visible().stream().findFirst())
                .orElse(null);
        model.addAttribute(
                "form",
                new ClaimForm(
                        seller == null ? "" : seller.id(),
                        seller == null ? "" : seller.marketplace(),
                        "",
                        "",
                        CURRENCIES.get(0),
                        ""));
        return page(model);
    }

    @PostMapping("/claims/new")
    ModelAndView open(
            @Valid @ModelAttribute("form") ClaimForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            ModelAndView again = new ModelAndView(page(model));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Subject claim = claims.open(
                form.seller(), form.marketplace(), form.orderId(), form.money(), form.currency(), form.hours());
        redirect.addFlashAttribute("flash", "claims.new.opened");
        return new ModelAndView("redirect:/claims/" + claim.id());
    }

    private String page(Model model) {
        model.addAttribute("sellers", sellers.visible());
        model.addAttribute("marketplaces", MARKETPLACES);
        model.addAttribute("currencies", CURRENCIES);
        return "claims/new";
    }
}
