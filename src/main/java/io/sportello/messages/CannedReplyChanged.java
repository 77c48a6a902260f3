package io.sportello.messages;

/** Somebody else changed a canned reply meanwhile; nothing was overwritten. */
public class CannedReplyChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CannedReplyView now;

    CannedReplyChanged(CannedReplyView now) {
        super("Changed by " + now.changedBy());
        this.now = now;
    }

    /** What it says now. */
    public CannedReplyView now() {
        return now;
    }
}
