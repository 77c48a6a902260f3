package io.sportello.messages.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.messages.CannedReplies;
import io.sportello.messages.CannedReplyChanged;
import io.sportello.messages.CannedReplyRefused;
import io.sportello.messages.CannedReplyView;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which canned replies are kept: the list, and the form with its preview. */
@Controller
@PreAuthorize("hasAnyRole('SUPPORT', 'COMPLIANCE', 'SELLER')")
class CannedReplyController {

    private static final String LIST = "redirect:/settings/replies";
    private static final List<String> LANGUAGES = List.of("it", "de", "en", "fr", "es", "nl", "pl", "sv");

    private final CannedReplies replies;
    private final Sellers sellers;
    private final CurrentUser user;

    CannedReplyController(CannedReplies replies, Sellers sellers, CurrentUser user) {
        this.replies = replies;
        this.sellers = sellers;
        this.user = user;
    }

    @GetMapping("/settings/replies")
    String list(
            @RequestParam(required = false) String seller,
            @CookieValue(name = "seller", defaultValue = "") String chosen,
            @RequestParam(defaultValue = "0") long removed,
            Model model) {
        String shown = visible(seller == null ? chosen : seller);
        model.addAttribute("replies", replies.of(shown.isEmpty() ? null : shown, user.locale()));
        model.addAttribute("rights", replies);
        model.addAttribute("seller", shown);
        model.addAttribute("sellers", sellers.visible());
        model.addAttribute("languages", languages());
        model.addAttribute("removed", removed);
        return "messages/replies";
    }

    @GetMapping("/settings/replies/new")
    ModelAndView create(
            @CookieValue(name = "seller", defaultValue = "") String chosen,
            @RequestParam(required = false) Long from,
            Model model) {
        String owner = replies.mayChange(null) ? visible(chosen) : mine();
        CannedReplyForm form = from == null
                ? CannedReplyForm.empty(owner, user.locale())
                : CannedReplyForm.of(replies.get(from)).ownedBy(owner);
        return page(form, null, HttpStatus.OK, model);
    }

    @GetMapping("/settings/replies/{id}")
    ModelAndView edit(@PathVariable long id, Model model) {
        CannedReplyView reply = replies.get(id);
        if (!replies.mayChange(reply.text().sellerId())) {
            return new ModelAndView(LIST + "/new?from=" + id);
        }
        return page(CannedReplyForm.of(reply), id, HttpStatus.OK, model);
    }

    @PostMapping("/settings/replies")
    ModelAndView add(
            @Valid @ModelAttribute("form") CannedReplyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return save(form, errors, null, model, redirect);
    }

    @PostMapping("/settings/replies/{id}")
    ModelAndView change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") CannedReplyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return save(form, errors, id, model, redirect);
    }

    private ModelAndView save(
            CannedReplyForm form, BindingResult errors, Long id, Model model, RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return page(form, id, HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
        try {
            if (id == null) {
                replies.add(form.canned(), form.insists());
            } else {
                replies.change(id, form.seen(), form.canned(), form.insists());
            }
        } catch (CannedReplyRefused refused) {
            model.addAttribute("concerns", refused.concerns());
            return page(form, id, HttpStatus.UNPROCESSABLE_CONTENT, model);
        } catch (CannedReplyChanged changed) {
            model.addAttribute("theirs", changed.now());
            return page(form.over(changed.now().version()), id, HttpStatus.CONFLICT, model);
        }
        redirect.addFlashAttribute("flash", "replies.saved");
        return new ModelAndView(LIST);
    }

    @PostMapping("/settings/replies/preview")
    String preview(@Valid @ModelAttribute("form") CannedReplyForm form, BindingResult errors, Model model) {
        if (errors.hasFieldErrors("text") || errors.hasFieldErrors("language") || errors.hasFieldErrors("seller")) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        model.addAttribute("filled", replies.preview(form.canned()));
        model.addAttribute("concerns", replies.concerns(form.canned()));
        return "messages/reply :: preview";
    }

    @PostMapping("/settings/replies/{id}/remove")
    String remove(@PathVariable long id) {
        replies.remove(id);
        return LIST + "?removed=" + id;
    }

    @PostMapping("/settings/replies/{id}/restore")
    String restore(@PathVariable long id, RedirectAttributes redirect) {
        replies.restore(id);
        redirect.addFlashAttribute("flash", "replies.restored");
        return LIST;
    }

    private ModelAndView page(CannedReplyForm form, Long id, HttpStatus status, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("id", id);
        model.addAttribute("house", replies.mayChange(null));
        model.addAttribute("sellers", sellers.visible());
        model.addAttribute("languages", languages());
        return new ModelAndView("messages/reply", model.asMap(), status);
    }

    /** The names of the languages by code, in the user's language and the order of the names. */
    private Map<String, String> languages() {
        Map<String, String> names = new TreeMap<>();
        LANGUAGES.forEach(code -> names.put(Locale.forLanguageTag(code).getDisplayLanguage(user.locale()), code));
        return names;
    }

    private String visible(String sellerId) {
        return !sellerId.isBlank() && sellers.find(sellerId).isPresent() ? sellerId : "";
    }

    private String mine() {
        return sellers.visible().stream().map(SellerView::id).findFirst().orElse("");
    }
}
