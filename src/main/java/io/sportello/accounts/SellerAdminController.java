package io.sportello.accounts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page about sellers. */
@Controller
@RequestMapping("/admin/sellers")
class SellerAdminController {

    private final SellerAdministration administration;
    private final Sellers sellers;
    private final Refusals refusals;

    SellerAdminController(SellerAdministration administration, Sellers sellers, Refusals refusals) {
        this.administration = administration;
        this.sellers = sellers;
        this.refusals = refusals;
    }

    @GetMapping
    ModelAndView page() {
        return show(HttpStatus.OK, null, SellerForm.empty());
    }

    @PostMapping
    ModelAndView add(@ModelAttribute SellerForm form, RedirectAttributes redirect) {
        try {
            administration.add(form);
            redirect.addFlashAttribute("flash", "accounts.seller.added");
            return new ModelAndView("redirect:/admin/sellers");
        } catch (AccountRefused refused) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, null, form).addObject("refused", refusals.words(refused));
        }
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable String id) {
        return show(HttpStatus.OK, id, administration.find(id));
    }

    @PostMapping("/{id}")
    ModelAndView change(@PathVariable String id, @ModelAttribute SellerForm form, RedirectAttributes redirect) {
        try {
            administration.change(id, form);
            redirect.addFlashAttribute("flash", "accounts.seller.saved");
            return new ModelAndView("redirect:/admin/sellers");
        } catch (AccountRefused refused) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, id, form).addObject("refused", refusals.words(refused));
        }
    }

    private ModelAndView show(HttpStatus status, String id, SellerForm form) {
        return new ModelAndView(id == null ? "accounts/sellers" : "accounts/seller", status)
                .addObject("id", id)
                .addObject("seller", id == null ? null : sellers.find(id).orElseThrow())
                .addObject("sellers", sellers.visible())
                .addObject("form", form)
                .addObject("marketplaces", SellerAdministration.MARKETPLACES)
                .addObject("sellerLanguages", SellerAdministration.WRITTEN)
                .addObject("zones", AccountRules.zones());
    }
}
