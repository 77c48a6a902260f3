package io.sportello.policies;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the tables and guardrails to the house's own people. */
@Controller
@RequestMapping("/rules")
class RulesController {

    /** Who may read the rules. */
    static final Set<Role> READERS = Set.of(Role.SUPPORT, Role.COMPLIANCE, Role.ADMIN);

    private final RuleLibrary library;
    private final DroolsGuardrails guardrails;
    private final CurrentUser user;

    RulesController(RuleLibrary library, DroolsGuardrails guardrails, CurrentUser user) {
        this.library = library;
        this.guardrails = guardrails;
        this.user = user;
    }

    @ModelAttribute
    void readersOnly() {
        if (READERS.stream().noneMatch(user::is)) {
            throw new AccessDeniedException("The rules are for the house's own people");
        }
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("policies", library.all()).addAttribute("guardrails", guardrails.files());
        return "policies/rules";
    }

    @GetMapping("/{policy}")
    String table(@PathVariable String policy, @RequestParam(required = false) Integer version, Model model) {
        model.addAttribute("page", library.page(policy, version));
        return "policies/rule";
    }
}
