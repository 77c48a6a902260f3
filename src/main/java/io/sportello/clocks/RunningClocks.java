package io.sportello.clocks;

import java.time.Instant;
import java.util.List;

/** The marketplace's clocks that run, by the moment they run out, of the sellers that the current user may see. */
public interface RunningClocks {

    /**
     * Those that run out from one moment to before another, the first ones first.
     *
     * @param sellerId whose, or null or empty for any
     * @param most how many at most
     */
    List<RunningClock> due(Instant from, Instant until, String sellerId, int most);
}
