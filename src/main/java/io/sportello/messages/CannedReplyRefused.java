package io.sportello.messages;

/** A canned reply was not saved, because its text goes against the guidelines or has placeholders that nobody fills. */
public class CannedReplyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ReplyConcerns concerns;

    CannedReplyRefused(ReplyConcerns concerns) {
        super("Not saved");
        this.concerns = concerns;
    }

    /** What speaks against it. */
    public ReplyConcerns concerns() {
        return concerns;
    }
}
