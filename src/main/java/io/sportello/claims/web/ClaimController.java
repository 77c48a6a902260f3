package io.sportello.claims.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.accounts.Sellers;
import io.sportello.claims.ClaimPage;
import io.sportello.claims.ClaimQueries;
import io.sportello.claims.ClaimStatus;
import io.sportello.claims.ClaimView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of the claims: the list, and one claim. */
@Controller
class ClaimController {

    private final ClaimQueries claims;
    private final ClaimContext context;
    private final Sellers sellers;
    private final CurrentUser user;

    ClaimController(ClaimQueries claims, ClaimContext context, Sellers sellers, CurrentUser user) {
        this.claims = claims;
        this.context = context;
        this.sellers = sellers;
        this.user = user;
    }

    @GetMapping("/claims")
    String list(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(required = false) String seller,
            @CookieValue(name = "seller", defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        ClaimFilter filter = new ClaimFilter(status, seller == null ? chosen : seller, text, after);
        ClaimPage page = claims.find(filter.query());
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute("count", claims.count(filter.query()));
        model.addAttribute("statuses", ClaimStatus.values());
        model.addAttribute("sellers", sellers.visible());
        model.addAttribute("next", page.next() == null ? null : filter.address(page.next()));
        model.addAttribute("opener", user.is(Role.SUPPORT));
        return "claims/list";
    }

    @GetMapping("/claims/{number:Z-\\d{1,18}}")
    String one(@PathVariable String number, Model model) {
        ClaimView claim = claims.get(number);
        model.addAttribute("one", claim);
        model.addAllAttributes(context.of(claim));
        return "claims/claim";
    }
}
