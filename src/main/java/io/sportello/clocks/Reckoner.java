package io.sportello.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Walks through the events of one round, in the order in which they happened, and counts. */
final class Reckoner {

    private final Set<Integer> takenBack;
    private final Counting counting;
    private final List<Stretch> stretches = new ArrayList<>();
    private ClockStatus status;
    private LedgerEvent start;
    private Instant since;
    private Duration left;
    private Instant due;
    private Instant stoppedAt;

    Reckoner(Set<Integer> takenBack, Counting counting) {
        this.takenBack = takenBack;
        this.counting = counting;
    }

    Reckoning reckon(List<LedgerEvent> round) {
        round.stream()
                .sorted(Comparator.comparing(LedgerEvent::at).thenComparing(LedgerEvent::number))
                .forEach(this::take);
        if (status == ClockStatus.RUNNING) {
            settle(counting.add(since, left));
        }
        return new Reckoning(status, start.at(), start.term(), due, stoppedAt, List.copyOf(stretches));
    }

    private void take(LedgerEvent event) {
        boolean effective = !takenBack.contains(event.number()) && apply(event);
        if (effective) {
            closeLast(event.at());
        }
        stretches.add(new Stretch(event, null, effective && status == ClockStatus.RUNNING, !effective));
    }

    private boolean apply(LedgerEvent event) {
        return switch (event.type()) {
            case STARTED -> start(event);
            case PAUSED -> pause(event.at());
            case RESUMED -> resume(event.at());
            case STOPPED -> stop(event.at());
            case UNDONE -> false;
        };
    }

    private boolean start(LedgerEvent event) {
        if (status != null) {
            return false;
        }
        start = event;
        left = event.term();
        return run(event.at());
    }

    private boolean run(Instant at) {
        status = ClockStatus.RUNNING;
        since = at;
        return true;
    }

    private boolean pause(Instant at) {
        if (status != ClockStatus.RUNNING) {
            return false;
        }
        Duration counted = counting.between(since, at);
        if (counted.compareTo(left) >= 0) {
            settle(counting.add(since, left));
        }
        left = due == null ? left.minus(counted) : Duration.ZERO;
        status = ClockStatus.PAUSED;
        return true;
    }

    private boolean resume(Instant at) {
        return status == ClockStatus.PAUSED && run(at);
    }

    private boolean stop(Instant at) {
        if (status == null || status == ClockStatus.STOPPED) {
            return false;
        }
        if (status == ClockStatus.RUNNING) {
            settle(counting.add(since, left));
        }
        status = ClockStatus.STOPPED;
        stoppedAt = at;
        return true;
    }

    /** A deadline that has passed stays where it was, whatever happens later. */
    private void settle(Instant at) {
        due = due == null ? at : due;
    }

    private void closeLast(Instant at) {
        for (int i = stretches.size() - 1; i >= 0; i--) {
            Stretch last = stretches.get(i);
            if (!last.idle()) {
                stretches.set(i, new Stretch(last.event(), at, last.counts(), false));
                return;
            }
        }
    }
}
