package io.sportello.feedback.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.feedback.DisputeRefused;
import io.sportello.feedback.Disputes;
import io.sportello.feedback.FeedbackQueries;
import io.sportello.feedback.FeedbackReplies;
import io.sportello.feedback.FeedbackView;
import io.sportello.feedback.ReplyRefused;
import io.sportello.feedback.Standing;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one feedback, with everything about its order, its dispute and its reply. */
@Controller
@PreAuthorize("hasAnyRole('SUPPORT', 'COMPLIANCE', 'SELLER', 'ADMIN')")
class OneFeedbackController {

    private final FeedbackQueries feedback;
    private final Disputes disputes;
    private final FeedbackReplies replies;
    private final FeedbackContext context;
    private final CurrentUser user;

    OneFeedbackController(
            FeedbackQueries feedback,
            Disputes disputes,
            FeedbackReplies replies,
            FeedbackContext context,
            CurrentUser user) {
        this.feedback = feedback;
        this.disputes = disputes;
        this.replies = replies;
        this.context = context;
        this.user = user;
    }

    @GetMapping("/feedback/{number}")
    String one(@PathVariable String number, Model model) {
        FeedbackView found = feedback.get(number);
        boolean works = user.is(Role.SUPPORT) || user.is(Role.SELLER);
        model.addAttribute("one", found);
        model.addAllAttributes(context.of(found));
        model.addAttribute("mayDispute", works && disputes.mayBeAsked(found.subject()));
        model.addAttribute("mayReply", works && found.response() == null && found.standing() == Standing.COUNTS);
        model.addAttribute("longestReply", FeedbackReplies.LONGEST);
        return "feedback/one";
    }

    @PostMapping("/feedback/{number}/dispute")
    @PreAuthorize("hasAnyRole('SUPPORT', 'SELLER')")
    String dispute(@PathVariable String number, RedirectAttributes flash) {
        try {
            disputes.ask(number);
            flash.addFlashAttribute("flash", "feedback.dispute.asked");
            flash.addFlashAttribute("flashArguments", new Object[] {number});
        } catch (DisputeRefused refused) {
            flash.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/feedback/" + feedback.get(number).number();
    }

    @PostMapping("/feedback/{number}/reply")
    @PreAuthorize("hasAnyRole('SUPPORT', 'SELLER')")
    String reply(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            replies.prepare(number, text);
        } catch (ReplyRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("replyRefused", refused);
            model.addAttribute("typed", text);
            return one(number, model);
        }
        flash.addFlashAttribute("flash", "feedback.reply.saved");
        flash.addFlashAttribute("flashArguments", new Object[] {number});
        return "redirect:/feedback/" + feedback.get(number).number();
    }
}
