package io.sportello.policies.floors;

import java.time.Duration;

/** How long a page waits for proofs; what is not begun by then is left for the next time. */
class Patience {

    private static final long LONGEST_NANOS = Duration.ofSeconds(2).toNanos();

    private final long begin = System.nanoTime();

    boolean isOver() {
        return System.nanoTime() - begin > LONGEST_NANOS;
    }
}
