package io.sportello.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.ServletRequestPathUtils;

/** The page on which users keep their own name, language, time zone, password and access tokens. */
@Controller
@RequestMapping("/profile")
class ProfileController {

    private static final String PAGE = "accounts/profile";
    private static final String BACK = "redirect:/profile";

    private final OwnAccount account;
    private final AccessTokens tokens;
    private final SignInThrottle throttle;
    private final Refusals refusals;

    ProfileController(OwnAccount account, AccessTokens tokens, SignInThrottle throttle, Refusals refusals) {
        this.account = account;
        this.tokens = tokens;
        this.throttle = throttle;
        this.refusals = refusals;
    }

    @GetMapping
    ModelAndView page() {
        return show(HttpStatus.OK);
    }

    @PostMapping
    String present(
            @RequestParam String displayName,
            @RequestParam String language,
            @RequestParam String zone,
            RedirectAttributes redirect) {
        account.present(user().id(), displayName, language, zone);
        redirect.addFlashAttribute("flash", "accounts.profile.saved");
        return BACK;
    }

    @PostMapping("/password")
    String changePassword(
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        verify(current, request.getRemoteAddr());
        if (!password.equals(again)) {
            throw new AccountRefused("accounts.refused.password-again");
        }
        account.changePassword(user().id(), password, SignInCookie.read(request));
        redirect.addFlashAttribute("flash", "accounts.profile.password-changed");
        return BACK;
    }

    /** Guessing the password here costs as much as at the sign-in. */
    private void verify(String current, String address) {
        SignedInUser user = user();
        try {
            throttle.admit(user.email(), address);
        } catch (TooManyAttempts e) {
            throw new AccountRefused(
                    "accounts.signin.wait",
                    Math.max(1, e.waitFor().plusSeconds(59).toMinutes()));
        }
        if (!account.knowsPassword(user.id(), current)) {
            throw new AccountRefused("accounts.refused.password-wrong");
        }
        throttle.succeeded(user.email(), address);
    }

    /** Shows the new token in the answer itself: it is written down nowhere else. */
    @PostMapping("/tokens")
    ModelAndView createToken(@RequestParam String name, @RequestParam int days) {
        Secret token = tokens.create(user().id(), name, days);
        return show(HttpStatus.OK).addObject("newToken", token.text());
    }

    @PostMapping("/tokens/{id}/revoke")
    String revokeToken(@PathVariable long id, RedirectAttributes redirect) {
        tokens.revoke(user().id(), id);
        redirect.addFlashAttribute("flash", "accounts.token.revoked");
        return BACK;
    }

    /** Shows the page with the reason at the form it is about, and with what was typed there. */
    @ExceptionHandler
    ModelAndView refused(AccountRefused refused, HttpServletRequest request) {
        ModelAndView page = show(HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("refused", refusals.words(refused))
                .addObject(
                        "refusedAt",
                        ServletRequestPathUtils.getParsedRequestPath(request)
                                .pathWithinApplication()
                                .value());
        Stream.of("displayName", "zone", "name")
                .filter(field -> request.getParameter(field) != null)
                .forEach(field -> page.addObject(field, request.getParameter(field)));
        return page;
    }

    private ModelAndView show(HttpStatus status) {
        SignedInUser user = user();
        return new ModelAndView(PAGE, status)
                .addObject("me", user)
                .addObject("displayName", user.displayName())
                .addObject("zone", user.zone().getId())
                .addObject("zones", AccountRules.zones())
                .addObject("languages", AccountLocaleResolver.LANGUAGES)
                .addObject("fewest", AccountRules.PASSWORD_LENGTH)
                .addObject("longestDays", AccessTokens.LONGEST_DAYS)
                .addObject("tokens", tokens.of(user.id()));
    }

    private static SignedInUser user() {
        return RunningThread.user().orElseThrow();
    }
}
