package io.sportello.feedback.process;

import io.sportello.accounts.CurrentUser;
import io.sportello.feedback.FeedbackView;
import io.sportello.feedback.FoundGround;
import io.sportello.tasks.HumanStep;
import io.sportello.tasks.MarketplacePage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The steps that only a person can do at the marketplace, and the words in which the tasks show what was found. */
@Component
class FeedbackSteps {

    private final MessageSource messages;
    private final CurrentUser user;
    private final MarketplacePage feedbackPage;

    FeedbackSteps(
            MessageSource messages,
            CurrentUser user,
            @Value("${sportello.marketplace.feedback-page}") String feedbackPage) {
        this.messages = messages;
        this.user = user;
        this.feedbackPage = new MarketplacePage(feedbackPage);
    }

    /** What a person does on the marketplace's feedback page, with the text to paste. */
    HumanStep step(FeedbackView about, String kind, String text, Locale language) {
        String link = feedbackPage.in(about.marketplace(), about.orderId());
        return new HumanStep(link, "step." + kind + ".instruction", text, language);
    }

    /** What was found, a line a ground, in the reader's language. */
    String found(List<FoundGround> grounds) {
        return grounds.isEmpty()
                ? messages.getMessage("feedback.grounds.none", null, user.locale())
                : grounds.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(FoundGround found) {
        return messages.getMessage(
                "feedback.grounds.found",
                new Object[] {ground(found.ground().name()), found.words(), found.source()},
                user.locale());
    }

    /** A ground's name in the reader's language. */
    String ground(String name) {
        return messages.getMessage("feedback.ground." + name, null, user.locale());
    }
}
