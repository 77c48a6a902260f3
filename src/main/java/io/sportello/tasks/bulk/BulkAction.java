package io.sportello.tasks.bulk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is done to each of many tasks. */
enum BulkAction {
    CLAIM(false),
    UNCLAIM(false),
    ASSIGN(true),
    PRIORITISE(true),
    SNOOZE(true),
    FOLLOW_UP(true),
    NOTE(true),
    COMPLETE(true);

    private final boolean asking;

    BulkAction(boolean asking) {
        this.asking = asking;
    }

    static Optional<BulkAction> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    /** Its name in addresses and messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the person has to say what to: to whom, until when, with which words. */
    public boolean isAsking() {
        return asking;
    }
}
