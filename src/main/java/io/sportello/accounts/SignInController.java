package io.sportello.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the sign-in page; the sign-in itself is Spring Security's. */
@Controller
class SignInController {

    private static final String PAGE = "accounts/signin";

    private final boolean sampleMode;
    private final UserRepository users;

    SignInController(@Value("${sportello.sample:false}") boolean sampleMode, UserRepository users) {
        this.sampleMode = sampleMode;
        this.users = users;
    }

    @GetMapping("/signin")
    String page(HttpServletRequest request, Model model) {
        return show("", request, model);
    }

    /** Answers after a sign-in that did not work, with the address as it was typed. */
    @PostMapping(SignInRefusal.PATH)
    String refused(
            @RequestParam(required = false, defaultValue = "") String email, HttpServletRequest request, Model model) {
        model.addAttribute("wrong", Boolean.TRUE.equals(request.getAttribute(SignInRefusal.WRONG)));
        if (request.getAttribute(SignInRefusal.WAIT) instanceof Long seconds) {
            model.addAttribute("waitMinutes", (seconds + 59) / 60);
        }
        return show(email, request, model);
    }

    private String show(String email, HttpServletRequest request, Model model) {
        model.addAttribute("email", email);
        model.addAttribute("sampleMode", sampleMode);
        model.addAttribute("samplePassword", SampleUser.PASSWORD);
        model.addAttribute("sampleUsers", sampleUsers(request));
        return PAGE;
    }

    /** Only to a browser on this machine, and only those that are still there. */
    private List<SampleUser> sampleUsers(HttpServletRequest request) {
        if (!sampleMode || !ClientAddress.isLoopback(request.getRemoteAddr())) {
            return List.of();
        }
        return SampleUser.ALL.stream()
                .filter(sample -> users.findByEmail(sample.email())
                        .filter(AppUser::enabled)
                        .isPresent())
                .toList();
    }
}
