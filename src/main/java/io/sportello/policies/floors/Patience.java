package io.sportello.policies.floors;

import java.time.Duration;

/** How long a page waits for proofs; what is not begun by then is left for the next time. */
class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final long begin = System.nanoTime();
    private final long longest;

    Patience() {
        this(LONGEST);
    }

    Patience(Duration longest) {
        this.longest = longest.toNanos();
    }

    boolean isOver() {
        return System.nanoTime() - begin >= longest;
    }
}
