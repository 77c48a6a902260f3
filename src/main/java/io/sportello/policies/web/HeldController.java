package io.sportello.policies.web;

import io.sportello.accounts.Sellers;
import io.sportello.policies.floors.FloorWatch;
import io.sportello.policies.floors.HeldList;
import io.sportello.policies.studio.ChangeQueries;
import io.sportello.policies.studio.ChangeView;
import io.sportello.policies.studio.DraftFloors;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What may not fall below a floor: a part of pages, asked for apart since proving may take a while. */
@Controller
@PreAuthorize(RuleRoles.READERS)
class HeldController {

    private static final String PART = "policies/held :: list";

    private final RuleLibrary library;
    private final FloorWatch watch;
    private final ChangeQueries changes;
    private final DraftFloors drafts;
    private final Sellers sellers;
    private final Clock clock;

    HeldController(
            RuleLibrary library,
            FloorWatch watch,
            ChangeQueries changes,
            DraftFloors drafts,
            Sellers sellers,
            Clock clock) {
        this.library = library;
        this.watch = watch;
        this.changes = changes;
        this.drafts = drafts;
        this.sellers = sellers;
        this.clock = clock;
    }

    @GetMapping("/rules/{policy}/held")
    @Transactional(readOnly = true)
    String ofFloor(@PathVariable String policy, Model model) {
        library.page(policy, null);
        return show(watch.of(policy), "/rules/" + policy + "/held", false, model);
    }

    @GetMapping("/rules/changes/{number}/held")
    @Transactional(readOnly = true)
    String ofDraft(@PathVariable String number, Model model) {
        ChangeView change = changes.get(number);
        if (!drafts.concerns(change)) {
            return "policies/held :: nothing";
        }
        return show(drafts.of(change).orElse(null), "/rules/changes/" + change.number() + "/held", true, model);
    }

    private String show(HeldList held, String address, boolean draft, Model model) {
        model.addAttribute("list", held)
                .addAttribute("address", address)
                .addAttribute("draft", draft)
                .addAttribute("sellers", sellers.names())
                .addAttribute("now", clock.instant());
        return PART;
    }
}
