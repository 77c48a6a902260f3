package io.sportello.web;

import io.sportello.navigation.Notice;
import io.sportello.navigation.NoticeSource;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/** What the bell shows, for whoever asks for a page; templates call it {@code @bell}. */
@Component("bell")
@RequestScope
class Bell {

    /** More need not be counted: nobody sees to them one by one. */
    private static final int MOST = 100;

    private static final int SHOWN = 8;

    private final ObjectProvider<NoticeSource> sources;
    private final Frame frame;
    private List<Notice> all;

    Bell(ObjectProvider<NoticeSource> sources, Frame frame) {
        this.sources = sources;
        this.frame = frame;
    }

    /** The most urgent ones. */
    public List<Notice> shown() {
        return all().stream().limit(SHOWN).toList();
    }

    /** How many there are, as far as they are counted. */
    public int count() {
        return Math.min(all().size(), MOST - 1);
    }

    /** Whether there are more than {@link #count()}. */
    public boolean more() {
        return all().size() >= MOST;
    }

    private List<Notice> all() {
        if (all == null) {
            String seller = frame.seller() == null ? null : frame.seller().id();
            all = sources.stream()
                    .flatMap(source -> source.notices(seller, MOST).stream())
                    .sorted(Comparator.comparing(Notice::due, Comparator.nullsLast(Comparator.naturalOrder())))
                    .toList();
        }
        return all;
    }
}
