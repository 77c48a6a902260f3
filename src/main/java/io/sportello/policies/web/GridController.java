package io.sportello.policies.web;

import io.sportello.policies.TableRefused;
import io.sportello.policies.analysis.TableComparison;
import io.sportello.policies.deciding.PolicyText;
import io.sportello.policies.studio.ChangeDrafts;
import io.sportello.policies.studio.ChangeQueries;
import io.sportello.policies.studio.ChangeRefused;
import io.sportello.policies.studio.ChangeView;
import io.sportello.policies.studio.DraftConflict;
import io.sportello.policies.studio.DrawnTable;
import io.sportello.policies.tables.TableReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;

/** The page on which officers edit a whole table as a grid, which is kept while they do. */
@Controller
@PreAuthorize(RuleRoles.READERS)
class GridController {

    /** The most that is read of a drawn table, in bytes: one more than is accepted. */
    private static final int MOST = 1_000_001;

    private static final Pattern REVISION = Pattern.compile("\"(\\d{1,18})\"");

    private final ChangeDrafts drafts;
    private final ChangeQueries changes;
    private final ChangePages pages;
    private final PolicyText words;

    GridController(ChangeDrafts drafts, ChangeQueries changes, ChangePages pages, PolicyText words) {
        this.drafts = drafts;
        this.changes = changes;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/rules/changes/{number}/grid")
    String show(@PathVariable String number, Model model) {
        fill(changes.get(number), model);
        return "policies/grid";
    }

    /** What is drawn of a draft; its tag is the revision. 422 where it can't be read. */
    @GetMapping("/rules/changes/{number}/content")
    ResponseEntity<String> content(@PathVariable String number) {
        ChangeView change = changes.get(number);
        try {
            return ResponseEntity.ok()
                    .eTag(tag(change))
                    .contentType(new MediaType("application", "xml", StandardCharsets.UTF_8))
                    .body(DrawnTable.of(
                            TableReader.read(change.policy(), change.content().text()), words::label, words::output));
        } catch (TableRefused unreadable) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT, unreadable.getLocalizedMessage(), unreadable);
        }
    }

    /**
     * Keeps a drawn table. Answers the draft's new revision as its tag, and what is to be shown: 200 for what speaks
     * against it, 409 for what differs where somebody saved meanwhile, 422 for why it is refused.
     *
     * @param match the tag of what was drawn
     */
    @PreAuthorize(RuleRoles.OFFICERS)
    @PutMapping("/rules/changes/{number}/content")
    String save(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String match,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        long revision = revision(match);
        String drawn = new String(request.getInputStream().readNBytes(MOST), StandardCharsets.UTF_8);
        try {
            ChangeView now = drafts.draw(number, revision, drawn, false);
            fill(now, model);
            response.setHeader(HttpHeaders.ETAG, tag(now));
            return "policies/grid-parts :: saved";
        } catch (DraftConflict conflict) {
            return conflict(conflict, response, model);
        } catch (TableRefused refused) {
            model.addAttribute("refused", refused.getLocalizedMessage());
        } catch (ChangeRefused refused) {
            model.addAttribute("problem", refused.getMessage());
            model.addAttribute("problemArguments", refused.arguments());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "policies/grid-parts :: refused";
    }

    private static String conflict(DraftConflict conflict, HttpServletResponse response, Model model) {
        ChangeView now = conflict.now();
        model.addAttribute("change", now);
        model.addAttribute(
                "comparison",
                TableComparison.of(
                        TableReader.read(now.policy(), now.content().text()),
                        TableReader.read(now.policy(), conflict.yours().text())));
        response.setStatus(HttpStatus.CONFLICT.value());
        response.setHeader(HttpHeaders.ETAG, tag(now));
        return "policies/grid-parts :: conflict";
    }

    private static long revision(String match) {
        if (match == null) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_REQUIRED);
        }
        Matcher matcher = REVISION.matcher(match.strip());
        if (!matcher.matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return Long.parseLong(matcher.group(1));
    }

    private static String tag(ChangeView change) {
        return '"' + Long.toString(change.revision()) + '"';
    }

    private void fill(ChangeView change, Model model) {
        model.addAttribute("page", pages.page(change));
        model.addAttribute("change", change);
    }
}
