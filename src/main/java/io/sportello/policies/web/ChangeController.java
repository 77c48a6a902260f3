package io.sportello.policies.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.journal.Journal;
import io.sportello.policies.studio.ChangeDrafts;
import io.sportello.policies.studio.ChangeQueries;
import io.sportello.policies.studio.ChangeRefused;
import io.sportello.policies.studio.ChangeReview;
import io.sportello.policies.studio.ChangeView;
import io.sportello.policies.studio.ChangeVisitors;
import io.sportello.policies.studio.RowConflict;
import io.sportello.policies.studio.RowText;
import io.sportello.policies.tables.DecisionTable.Row;
import io.sportello.tasks.Tasks;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which officers edit a table, row by row, and see what speaks against it. */
@Controller
@PreAuthorize(RuleRoles.READERS)
class ChangeController {

    private final ChangeDrafts drafts;
    private final ChangeReview review;
    private final ChangeQueries changes;
    private final ChangeVisitors visitors;
    private final ChangePages pages;
    private final Journal journal;
    private final Tasks tasks;
    private final CurrentUser user;

    ChangeController(
            ChangeDrafts drafts,
            ChangeReview review,
            ChangeQueries changes,
            ChangeVisitors visitors,
            ChangePages pages,
            Journal journal,
            Tasks tasks,
            CurrentUser user) {
        this.drafts = drafts;
        this.review = review;
        this.changes = changes;
        this.visitors = visitors;
        this.pages = pages;
        this.journal = journal;
        this.tasks = tasks;
        this.user = user;
    }

    @PreAuthorize(RuleRoles.OFFICERS)
    @PostMapping("/rules/{policy}/changes")
    String begin(@PathVariable String policy, @RequestParam(required = false) Integer version) {
        try {
            return page(drafts.open(policy, version));
        } catch (DataIntegrityViolationException sameMoment) {
            // somebody else began one just now: there is one draft for both
            return page(drafts.open(policy, version));
        }
    }

    /** @param row the row to edit, from 1; none for the table alone */
    @GetMapping("/rules/changes/{number}")
    String show(@PathVariable String number, @RequestParam(required = false) Integer row, Model model) {
        fill(changes.get(number), row, model);
        return "policies/change";
    }

    /**
     * Who else is here, and whether the draft was saved since it was shown.
     *
     * @param grid whether it is shown as a grid
     */
    @GetMapping("/rules/changes/{number}/present")
    String present(
            @PathVariable String number,
            @RequestParam long revision,
            @RequestParam(defaultValue = "false") boolean grid,
            Model model) {
        ChangeView change = changes.get(number);
        model.addAttribute("change", change);
        model.addAttribute("others", visitors.visit(change));
        model.addAttribute("grid", grid);
        model.addAttribute("newer", change.revision() != revision);
        return "policies/change-parts :: present";
    }

    /** How far the replay of the draft is, which the page asks for while it runs. */
    @GetMapping("/rules/changes/{number}/replay")
    String replay(@PathVariable String number, Model model) {
        model.addAttribute("page", pages.page(changes.get(number)));
        return "policies/change-parts :: replayed";
    }

    @PreAuthorize(RuleRoles.OFFICERS)
    @PostMapping("/rules/changes/{number}/rows/{row}")
    String write(
            @PathVariable String number,
            @PathVariable int row,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestHeader(name = "HX-Request", required = false) String byScript,
            RedirectAttributes next,
            Model model) {
        RowForm form = RowForm.of(typed);
        next.addFlashAttribute("typed", form.row());
        return change(
                number, row, byScript != null, next, model, () -> drafts.write(number, row, form.mark(), form.row()));
    }

    /** @param after the row to put a new one after; 0 to put it before all */
    @PreAuthorize(RuleRoles.OFFICERS)
    @PostMapping("/rules/changes/{number}/rows")
    String add(@PathVariable String number, @RequestParam int after, RedirectAttributes next) {
        return change(number, after + 1, false, next, null, () -> drafts.add(number, after));
    }

    @PreAuthorize(RuleRoles.OFFICERS)
    @PostMapping("/rules/changes/{number}/rows/{row}/copy")
    String copy(
            @PathVariable String number, @PathVariable int row, @RequestParam String mark, RedirectAttributes next) {
        return change(number, row + 1, false, next, null, () -> drafts.copy(number, row, mark));
    }

    @PreAuthorize(RuleRoles.OFFICERS)
    @PostMapping("/rules/changes/{number}/rows/{row}/remove")
    String remove(
            @PathVariable String number, @PathVariable int row, @RequestParam String mark, RedirectAttributes next) {
        return change(number, null, false, next, null, () -> drafts.remove(number, row, mark));
    }

    @PreAuthorize(RuleRoles.OFFICERS)
    @PostMapping("/rules/changes/{number}/rows/{row}/move")
    String move(
            @PathVariable String number,
            @PathVariable int row,
            @RequestParam int to,
            @RequestParam String mark,
            RedirectAttributes next) {
        return change(number, to, false, next, null, () -> drafts.move(number, row, to, mark));
    }

    @PreAuthorize(RuleRoles.OFFICERS)
    @PostMapping("/rules/changes/{number}/submit")
    String submit(@PathVariable String number, SubmissionForm form, RedirectAttributes next) {
        try {
            ChangeView submitted = review.submit(number, form.submission(user.zone()));
            next.addFlashAttribute("flash", "policies.change.submitted");
            return page(submitted);
        } catch (ChangeRefused refused) {
            next.addFlashAttribute("submission", form);
            return refused(number, null, next, refused);
        }
    }

    @PreAuthorize(RuleRoles.OFFICERS)
    @PostMapping("/rules/changes/{number}/take-back")
    String takeBack(@PathVariable String number, RedirectAttributes next) {
        return change(number, null, false, next, null, () -> review.takeBack(number));
    }

    private String change(
            String number,
            Integer row,
            boolean byScript,
            RedirectAttributes next,
            Model model,
            Supplier<ChangeView> change) {
        try {
            ChangeView now = change.get();
            next.getFlashAttributes().clear();
            if (!byScript) {
                return page(now) + (row == null ? "" : "?row=" + row + "#row-form");
            }
            fill(now, row, model);
            return "policies/change-parts :: saved";
        } catch (RowConflict conflict) {
            if (!byScript) {
                next.addFlashAttribute("conflict", conflict);
                return "redirect:/rules/changes/" + number + "?row=" + row + "#row-form";
            }
            fill(changes.get(number), row, model);
            model.addAttribute("conflict", conflict);
            return "policies/change-parts :: saved";
        } catch (ChangeRefused refused) {
            if (!byScript) {
                return refused(number, row, next, refused);
            }
            fill(changes.get(number), row, model);
            model.addAttribute("refused", refused);
            return "policies/change-parts :: saved";
        }
    }

    private static String refused(String number, Integer row, RedirectAttributes next, ChangeRefused refused) {
        next.addFlashAttribute("problem", refused.getMessage());
        if (refused.field() != null) {
            next.addFlashAttribute("problemField", refused.field());
        }
        next.addFlashAttribute("problemArguments", refused.arguments());
        return "redirect:/rules/changes/" + number + (row == null ? "" : "?row=" + row);
    }

    private void fill(ChangeView change, Integer row, Model model) {
        ChangePage page = pages.page(change);
        boolean there = row != null
                && page.table() != null
                && row >= 1
                && row <= page.table().rows().size();
        model.addAttribute("page", page);
        model.addAttribute("change", change);
        model.addAttribute("row", there ? shown(page.table().row(row), model) : null);
        model.addAttribute("entries", journal.entries(change.subject()));
        model.addAttribute(
                "task",
                tasks.of(change.subject()).stream()
                        .filter(each -> each.completed() == null)
                        .findFirst()
                        .orElse(null));
        if (!model.containsAttribute("submission")) {
            model.addAttribute("submission", SubmissionForm.empty());
        }
    }

    /** A row as it stands, or as it was typed when it was refused. */
    private static Row shown(Row row, Model model) {
        return model.getAttribute("typed") instanceof RowText typed ? typed.over(row) : row;
    }

    private static String page(ChangeView change) {
        return "redirect:/rules/changes/" + change.number();
    }
}
