package io.sportello.feedback.web;

import io.sportello.feedback.DisputableFeedback;
import io.sportello.feedback.FeedbackQueries;
import io.sportello.feedback.FeedbackView;
import io.sportello.navigation.Notice;
import io.sportello.navigation.NoticeSource;
import io.sportello.navigation.Tile;
import io.sportello.navigation.TileSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the overview and the bell tell of feedback that can be disputed. */
@Component
class FeedbackNotices implements TileSource, NoticeSource {

    private final FeedbackQueries feedback;

    FeedbackNotices(FeedbackQueries feedback) {
        this.feedback = feedback;
    }

    @Override
    public Tile tile(String seller) {
        DisputableFeedback waiting = feedback.waiting(seller);
        return new Tile(
                FeedbackSections.FEEDBACK,
                "feedback",
                "/feedback?days=0&status=in-hand",
                "star",
                waiting.count(),
                waiting.earliestDue(),
                feedback.urgentCount(seller));
    }

    @Override
    public List<Notice> notices(String seller, int most) {
        return feedback.urgent(seller, most).stream()
                .map(FeedbackNotices::notice)
                .toList();
    }

    private static Notice notice(FeedbackView about) {
        return new Notice(
                "feedback-due",
                about.number() + " · " + about.title(),
                about.sellerId(),
                about.marketplace(),
                "/feedback/" + about.number(),
                "star",
                about.requestDue());
    }
}
