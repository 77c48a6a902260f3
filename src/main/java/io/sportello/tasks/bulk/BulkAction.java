package io.sportello.tasks.bulk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is done to each of many tasks. */
enum BulkAction {
    CLAIM(true, false),
    UNCLAIM(true, false),
    ASSIGN(true, true),
    PRIORITISE(true, true),
    SNOOZE(true, true),
    FOLLOW_UP(true, true),
    NOTE(false, true),
    COMPLETE(true, true);

    private final boolean undoable;
    private final boolean asking;

    BulkAction(boolean undoable, boolean asking) {
        this.undoable = undoable;
        this.asking = asking;
    }

    static Optional<BulkAction> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    /** Its name in addresses and messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it can be taken back. A note stands in the journal for good; a completion only for a while. */
    public boolean isUndoable() {
        return undoable;
    }

    /** Whether the person has to say what to: to whom, until when, with which words. */
    public boolean isAsking() {
        return asking;
    }
}
