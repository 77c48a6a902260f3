package io.sportello.policies.studio;

import io.sportello.policies.replay.NewReplay;
import io.sportello.policies.replay.ReplayReading;
import io.sportello.policies.replay.Replays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Sees to it that whoever reviews a change is shown what it would have decided. */
@Component
class DraftReplays {

    /** Far enough back to meet a season, and short enough to be done before the review. */
    private static final Duration BACK = Duration.ofDays(90);

    private final Replays replays;
    private final ReplayReading reading;
    private final Clock clock;

    DraftReplays(Replays replays, ReplayReading reading, Clock clock) {
        this.replays = replays;
        this.reading = reading;
        this.clock = clock;
    }

    /** Replays the last 90 days, unless the table as it stands was replayed already or too many replays run. */
    void ensure(ChangeView change) {
        if (reading.latest(change.policy(), change.content().sha256()).isEmpty()) {
            Instant now = clock.instant();
            replays.startIfRoom(new NewReplay(
                    change.policy(), change.number(), change.content().text(), now.minus(BACK), now, null, null));
        }
    }
}
