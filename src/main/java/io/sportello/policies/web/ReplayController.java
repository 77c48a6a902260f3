package io.sportello.policies.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.policies.replay.ReplayCase;
import io.sportello.policies.replay.ReplayCaseFilter;
import io.sportello.policies.replay.ReplayKind;
import io.sportello.policies.replay.ReplayReading;
import io.sportello.policies.replay.ReplayRefused;
import io.sportello.policies.replay.Replays;
import io.sportello.policies.studio.ChangeQueries;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectKind;
import io.sportello.subjects.SubjectNotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which those who own the rules replay a table and read what it would change. */
@Controller
@PreAuthorize("hasAnyRole('COMPLIANCE', 'ADMIN')")
@RequestMapping("/rules/{policy}/replays")
class ReplayController {

    private static final String NUMBER = "/{id:\\d{1,18}}";
    private static final String NEWEST = "" + Long.MAX_VALUE;

    private final Replays replays;
    private final ReplayReading reading;
    private final ReplayPages pages;
    private final PolicyShelf shelf;
    private final ChangeQueries changes;
    private final ObjectProvider<SubjectKind> kinds;
    private final CurrentUser user;
    private final MessageSource messages;

    ReplayController(
            Replays replays,
            ReplayReading reading,
            ReplayPages pages,
            PolicyShelf shelf,
            ChangeQueries changes,
            ObjectProvider<SubjectKind> kinds,
            CurrentUser user,
            MessageSource messages) {
        this.replays = replays;
        this.reading = reading;
        this.pages = pages;
        this.shelf = shelf;
        this.changes = changes;
        this.kinds = kinds;
        this.user = user;
        this.messages = messages;
    }

    /** @param table what the form offers first: a version's number, or the draft's */
    @GetMapping
    String list(
            @PathVariable String policy,
            @RequestParam(defaultValue = NEWEST) long before,
            @RequestParam(defaultValue = "") String table,
            Model model) {
        pages.list(policy, before, new ReplayForm(table, "", "", "", ""), model);
        return "policies/replays";
    }

    /** The list alone, which the page asks for while a replay runs. */
    @GetMapping("/rows")
    String rows(@PathVariable String policy, @RequestParam(defaultValue = NEWEST) long before, Model model) {
        pages.versions(policy);
        pages.rows(policy, before, model);
        return "policies/replays :: live";
    }

    @PostMapping
    String start(
            @PathVariable String policy,
            @RequestParam String table,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String seller,
            @RequestParam(defaultValue = "") String marketplace,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        ReplayForm form = new ReplayForm(table, from, until, seller, marketplace);
        String content = content(policy, form);
        try {
            long id = replays.start(form.replay(policy, content, user.zone()));
            return "redirect:/rules/" + policy + "/replays/" + id;
        } catch (ReplayRefused refused) {
            model.addAttribute(
                    "refused", messages.getMessage(refused.getMessage(), new Object[] {refused.detail()}, locale));
        } catch (DateTimeException e) {
            model.addAttribute("refused", messages.getMessage("policies.replay.refused.day", null, locale));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        pages.list(policy, Long.MAX_VALUE, form, model);
        return "policies/replays";
    }

    private String content(String policy, ReplayForm form) {
        return (form.isVersion()
                        ? shelf.version(policy, Integer.parseInt(form.table())).map(shelf::content)
                        : changes.open(policy)
                                .filter(draft -> draft.number().equals(form.table()))
                                .map(draft -> draft.content().text()))
                .orElseThrow(() -> new SubjectNotFound(form.table() + " of " + policy));
    }

    @GetMapping(NUMBER)
    String show(
            @PathVariable String policy,
            @PathVariable long id,
            @RequestParam(required = false) ReplayKind kind,
            @RequestParam(required = false) Integer version,
            @RequestParam(required = false) Integer then,
            @RequestParam(required = false) Integer now,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        pages.one(policy, id, new ReplayCaseFilter(kind, version, then, now), after, model);
        return "policies/replay";
    }

    /** What the page asks for while the replay runs. */
    @GetMapping(NUMBER + "/state")
    String state(@PathVariable String policy, @PathVariable long id, Model model) {
        pages.one(policy, id, ReplayCaseFilter.ANY, 0, model);
        return "policies/replay :: live";
    }

    @PostMapping(NUMBER + "/cancel")
    String cancel(@PathVariable String policy, @PathVariable long id) {
        replays.cancel(policy, id);
        return "redirect:/rules/" + policy + "/replays/" + id;
    }

    /** Leads to what a decision is about. */
    @GetMapping(NUMBER + "/cases/{decision:\\d{1,18}}")
    String subject(@PathVariable String policy, @PathVariable long id, @PathVariable long decision) {
        ReplayCase found = reading.one(reading.get(policy, id), decision);
        if (found.subject() == null) {
            throw new SubjectNotFound("subject of decision " + decision);
        }
        Subject subject = Subject.parse(found.subject());
        return kinds.stream()
                .filter(kind -> kind.kind().equals(subject.kind()))
                .findFirst()
                .map(kind -> "redirect:" + kind.facts(subject).path())
                .orElseThrow(() -> new SubjectNotFound(found.subject()));
    }
}
