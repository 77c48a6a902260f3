package io.sportello.accounts;

import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page behind a one-time link: creates the first administrator, or sets a user's password. */
@Controller
@RequestMapping("/setup/{token}")
class SetupController {

    private static final String PAGE = "accounts/setup";
    private static final String DONE = "redirect:/signin?ready";

    private final SetupLinks links;
    private final Refusals refusals;

    SetupController(SetupLinks links, Refusals refusals) {
        this.links = links;
        this.refusals = refusals;
    }

    @ModelAttribute
    void fewestCharacters(Model model) {
        model.addAttribute("fewest", AccountRules.PASSWORD_LENGTH);
    }

    @GetMapping
    String page(@PathVariable String token, Model model) {
        Optional<String> addressee = links.addressee(new Secret(token));
        model.addAttribute("addressee", addressee.orElse(null));
        return PAGE;
    }

    @PostMapping
    ModelAndView use(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam String password,
            @RequestParam String again,
            Locale locale) {
        Secret link = new Secret(token);
        Optional<String> addressee = links.addressee(link);
        try {
            if (!password.equals(again)) {
                throw new AccountRefused("accounts.refused.password-again");
            }
            if (addressee.isPresent()) {
                links.setPassword(link, password);
            } else {
                links.createAdministrator(link, email, name, password, locale);
            }
            return new ModelAndView(DONE);
        } catch (ObjectOptimisticLockingFailureException e) {
            // used twice at the same moment: the other one won
            return page(link, addressee, email, name, new AccountRefused("accounts.refused.link-used"));
        } catch (AccountRefused refused) {
            return page(link, addressee, email, name, refused);
        }
    }

    private ModelAndView page(
            Secret link, Optional<String> addressee, String email, String name, AccountRefused refused) {
        ModelAndView page = new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("token", link.text());
        page.addObject("addressee", addressee.orElse(null));
        page.addObject("email", email);
        page.addObject("name", name);
        page.addObject("refused", refusals.words(refused));
        return page;
    }
}
