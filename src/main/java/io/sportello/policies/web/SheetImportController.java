package io.sportello.policies.web;

import io.sportello.policies.TableRefused;
import io.sportello.policies.analysis.TableComparison;
import io.sportello.policies.deciding.PolicyText;
import io.sportello.policies.deciding.PolicyWords;
import io.sportello.policies.sheets.SheetReader;
import io.sportello.policies.sheets.SheetRefused;
import io.sportello.policies.studio.ChangeDrafts;
import io.sportello.policies.studio.ChangeQueries;
import io.sportello.policies.studio.ChangeRefused;
import io.sportello.policies.studio.ChangeView;
import io.sportello.policies.studio.DraftConflict;
import io.sportello.policies.studio.DrawnTable;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.TableReader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the rows of a spreadsheet into a draft, after an officer has seen what they change. */
@Controller
@PreAuthorize(RuleRoles.OFFICERS)
class SheetImportController {

    private static final int MOST = 10_000_001;

    private final ChangeDrafts drafts;
    private final ChangeQueries changes;
    private final PolicyText text;
    private final PolicyWords words;

    SheetImportController(ChangeDrafts drafts, ChangeQueries changes, PolicyText text, PolicyWords words) {
        this.drafts = drafts;
        this.changes = changes;
        this.text = text;
        this.words = words;
    }

    /** Shows what the rows of a file would change; nothing is kept. */
    @PostMapping("/rules/changes/{number}/table.xlsx")
    String look(@PathVariable String number, @RequestParam MultipartFile file, RedirectAttributes next, Model model)
            throws IOException {
        ChangeView change = changes.get(number);
        try {
            if (!change.isDraft()) {
                throw new ChangeRefused(null, "policies.change.not-now");
            }
            if (file.isEmpty()) {
                throw new ChangeRefused(null, "policies.sheet.no-file");
            }
            DecisionTable before =
                    TableReader.read(change.policy(), change.content().text());
            DecisionTable after = SheetReader.read(before, file.getInputStream().readNBytes(MOST));
            return shown(change, DrawnTable.of(after, text::label, text::output), model);
        } catch (SheetRefused refused) {
            return refused(change, refused.getMessage(), refused.arguments(), next);
        } catch (ChangeRefused refused) {
            return refused(change, refused.getMessage(), refused.arguments(), next);
        } catch (TableRefused refused) {
            return refused(change, "policies.sheet.refused", new Object[] {refused.getLocalizedMessage()}, next);
        }
    }

    /**
     * Keeps the rows that were shown, unless somebody has saved the draft since: then what they change is shown anew.
     *
     * @param revision the draft's when they were shown
     * @param content the rows, as a file such as {@link DrawnTable} writes it
     */
    @PostMapping("/rules/changes/{number}/table")
    String take(
            @PathVariable String number,
            @RequestParam long revision,
            @RequestParam String content,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        ChangeView change = changes.get(number);
        try {
            drafts.draw(number, revision, content, true);
            next.addFlashAttribute("flash", "policies.sheet.taken");
            return page(change);
        } catch (DraftConflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("overtaken", true);
            return shown(conflict.now(), content, model);
        } catch (ChangeRefused refused) {
            return refused(change, refused.getMessage(), refused.arguments(), next);
        } catch (TableRefused refused) {
            return refused(change, "policies.sheet.refused", new Object[] {refused.getLocalizedMessage()}, next);
        }
    }

    private String shown(ChangeView change, String content, Model model) {
        model.addAttribute("change", change);
        model.addAttribute("name", words.policy(change.policy(), LocaleContextHolder.getLocale()));
        model.addAttribute("content", content);
        model.addAttribute(
                "comparison",
                TableComparison.of(
                        TableReader.read(change.policy(), change.content().text()), changes.drawn(change, content)));
        return "policies/sheet";
    }

    private static String refused(ChangeView change, String problem, Object[] arguments, RedirectAttributes next) {
        next.addFlashAttribute("problem", problem);
        next.addFlashAttribute("problemArguments", arguments);
        return page(change);
    }

    private static String page(ChangeView change) {
        return "redirect:/rules/changes/" + change.number();
    }
}
