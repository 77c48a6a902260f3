package io.sportello.tasks.lead;

import io.sportello.accounts.Sellers;
import io.sportello.tasks.Staff;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows team leads what is open and late, who is there, and what will be late; its address holds the team and the seller. */
@Controller
@PreAuthorize(Staff.ONLY)
class TeamController {

    private final TeamAccess access;
    private final TeamReport report;
    private final Sellers sellers;

    TeamController(TeamAccess access, TeamReport report, Sellers sellers) {
        this.access = access;
        this.report = report;
        this.sellers = sellers;
    }

    @GetMapping("/tasks/team")
    String show(
            @RequestParam(defaultValue = "") String team,
            @RequestParam(required = false) String seller,
            @RequestParam(defaultValue = "") String hours,
            @CookieValue(name = "seller", defaultValue = "") String chosen,
            Model model) {
        access.require();
        TeamFilter filter = TeamFilter.of(team, seller == null ? remembered(chosen) : seller, hours);
        model.addAttribute("filter", filter);
        model.addAttribute("view", report.read(filter));
        model.addAttribute("sellers", sellers.visible());
        model.addAttribute("sellerNames", sellers.names());
        model.addAttribute("figures", Figure.values());
        model.addAttribute("heldFigures", Figure.HELD);
        model.addAttribute("breakdowns", Breakdown.values());
        model.addAttribute("reassigns", access.mayReassign());
        return "tasks/team";
    }

    /** A remembered seller who is no longer there is forgotten. */
    private String remembered(String chosen) {
        return !chosen.isEmpty() && sellers.find(chosen).isPresent() ? chosen : "";
    }
}
