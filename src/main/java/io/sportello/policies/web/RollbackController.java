package io.sportello.policies.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.policies.analysis.TableComparison;
import io.sportello.policies.studio.ChangeRefused;
import io.sportello.policies.studio.ChangeReview;
import io.sportello.policies.studio.ChangeView;
import io.sportello.policies.studio.DecidingAgain;
import io.sportello.policies.studio.EvidenceRecords;
import io.sportello.policies.studio.Submission;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings an earlier version of a table back, and hands out the evidence of one. */
@Controller
@PreAuthorize(RuleRoles.READERS)
class RollbackController {

    private final RuleLibrary library;
    private final ChangeReview review;
    private final EvidenceRecords evidence;
    private final DecidingAgain again;
    private final CurrentUser user;

    RollbackController(
            RuleLibrary library, ChangeReview review, EvidenceRecords evidence, DecidingAgain again, CurrentUser user) {
        this.library = library;
        this.review = review;
        this.evidence = evidence;
        this.again = again;
        this.user = user;
    }

    @PreAuthorize(RuleRoles.OFFICERS)
    @GetMapping("/rules/{policy}/rollback")
    String ask(@PathVariable String policy, @RequestParam int version, Model model) {
        RulePage page = library.page(policy, version);
        model.addAttribute("page", page);
        model.addAttribute(
                "comparison", TableComparison.of(library.page(policy, null).table(), page.table()));
        model.addAttribute("canDecideAgain", again.isPossible(policy));
        if (!model.containsAttribute("submission")) {
            model.addAttribute("submission", SubmissionForm.empty());
        }
        return "policies/rollback";
    }

    /** @param emergency whether it is to be in force at once, and looked at afterwards */
    @PreAuthorize(RuleRoles.OFFICERS)
    @PostMapping("/rules/{policy}/rollback")
    String rollBack(
            @PathVariable String policy,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean emergency,
            SubmissionForm form,
            RedirectAttributes next) {
        try {
            Submission submission = form.submission(user.zone());
            ChangeView change = emergency
                    ? review.emergency(policy, version, submission)
                    : review.rollback(policy, version, submission);
            next.addFlashAttribute("flash", emergency ? "policies.change.emergency-done" : "policies.change.submitted");
            return "redirect:/rules/changes/" + change.number();
        } catch (ChangeRefused refused) {
            next.addFlashAttribute("submission", form);
            next.addFlashAttribute("emergency", emergency);
            next.addFlashAttribute("problem", refused.getMessage());
            next.addFlashAttribute("problemArguments", refused.arguments());
            return "redirect:/rules/" + policy + "/rollback?version=" + version;
        }
    }

    @GetMapping("/rules/{policy}/evidence")
    ResponseEntity<byte[]> bundle(@PathVariable String policy, @RequestParam int version) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(policy + "-v" + version + "-evidence.zip")
                                .build()
                                .toString())
                .body(evidence.bundle(policy, version));
    }
}
