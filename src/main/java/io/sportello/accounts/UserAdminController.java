package io.sportello.accounts;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The administrator's pages about users. */
@Controller
@RequestMapping("/admin/users")
class UserAdminController {

    private static final String LIST = "accounts/users";
    private static final String EDIT = "accounts/user";

    private final UserAdministration users;
    private final Sellers sellers;
    private final Refusals refusals;

    UserAdminController(UserAdministration users, Sellers sellers, Refusals refusals) {
        this.users = users;
        this.sellers = sellers;
        this.refusals = refusals;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView(LIST, "users", users.all());
    }

    @GetMapping("/new")
    ModelAndView blank() {
        return edit(HttpStatus.OK, null, UserForm.empty());
    }

    @PostMapping
    ModelAndView add(@ModelAttribute UserForm form) {
        try {
            Locale language = AccountLocaleResolver.language(form.language())
                    .orElseThrow(() -> new AccountRefused("accounts.refused.language"));
            Secret link = users.add(form.email(), form.displayName(), form.permissions(), language);
            return withLink(form.email(), link);
        } catch (AccountRefused refused) {
            return edit(HttpStatus.UNPROCESSABLE_CONTENT, null, form).addObject("refused", refusals.words(refused));
        }
    }

    @GetMapping("/{id}")
    ModelAndView page(@PathVariable long id) {
        return edit(HttpStatus.OK, id, UserForm.of(users.find(id)));
    }

    @PostMapping("/{id}")
    ModelAndView change(@PathVariable long id, @ModelAttribute UserForm form, RedirectAttributes redirect) {
        try {
            users.change(id, form.version(), form.permissions(), form.enabled());
            redirect.addFlashAttribute("flash", "accounts.user.saved");
            return new ModelAndView("redirect:/admin/users");
        } catch (AccountRefused refused) {
            return edit(HttpStatus.UNPROCESSABLE_CONTENT, id, form).addObject("refused", refusals.words(refused));
        }
    }

    @PostMapping("/{id}/link")
    ModelAndView newLink(@PathVariable long id) {
        return withLink(users.find(id).email(), users.newPasswordLink(id));
    }

    /** Shows a one-time link in the answer itself: it is written down nowhere else. */
    private ModelAndView withLink(String email, Secret link) {
        String url = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/setup/{token}")
                .build(link.text())
                .toString();
        return list().addObject("linkFor", email).addObject("link", url).addObject("hours", SetupLinks.LIFE.toHours());
    }

    private ModelAndView edit(HttpStatus status, Long id, UserForm form) {
        return new ModelAndView(EDIT, status)
                .addObject("id", id)
                .addObject("user", id == null ? null : users.find(id))
                .addObject("form", form)
                .addObject("roles", Role.values())
                .addObject("languages", AccountLocaleResolver.LANGUAGES)
                .addObject("sellers", sellers.visible());
    }
}
