package io.sportello.messages.web;

import io.sportello.messages.ThreadAlarms;
import io.sportello.messages.UrgentThread;
import io.sportello.messages.WaitingThreads;
import io.sportello.navigation.Notice;
import io.sportello.navigation.NoticeSource;
import io.sportello.navigation.Tile;
import io.sportello.navigation.TileSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the overview and the bell tell of the buyers' messages. */
@Component
class MessageNotices implements TileSource, NoticeSource {

    private static final int MESSAGES = 11;

    private final ThreadAlarms alarms;

    MessageNotices(ThreadAlarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public Tile tile(String seller) {
        WaitingThreads waiting = alarms.waiting(seller);
        return new Tile(
                MESSAGES,
                "messages",
                "/messages?view=" + InboxFilter.View.WAITING,
                "message",
                waiting.count(),
                waiting.earliestDue(),
                waiting.urgent());
    }

    @Override
    public List<Notice> notices(String seller, int most) {
        return alarms.urgent(seller, most).stream().map(MessageNotices::notice).toList();
    }

    private static Notice notice(UrgentThread thread) {
        return new Notice(
                thread.escalated() ? "message-escalated" : "message-due",
                thread.number() + " · " + thread.title(),
                thread.sellerId(),
                thread.marketplace(),
                "/messages/" + thread.number(),
                thread.escalated() ? "stairs-up" : "message",
                thread.due());
    }
}
