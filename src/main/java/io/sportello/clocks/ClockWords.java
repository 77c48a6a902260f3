package io.sportello.clocks;

import io.sportello.accounts.ActorNames;
import io.sportello.journal.Sentences;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts a clock's reckoning into a reader's words. */
@Component
class ClockWords {

    private final Sentences sentences;
    private final ActorNames actors;

    ClockWords(Sentences sentences, ActorNames actors) {
        this.sentences = sentences;
        this.actors = actors;
    }

    ClockExplanation explain(
            ClockKind clock, List<Reckoning> rounds, Counting counting, HouseHours hours, Instant now) {
        Reckoning last = rounds.get(rounds.size() - 1);
        return new ClockExplanation(
                clock,
                last.status(),
                last.due(),
                last.late(now),
                last.term(),
                last.counted(counting, now),
                hours,
                rounds.stream()
                        .flatMap(round -> round.stretches().stream())
                        .map(stretch -> line(stretch, counting, now))
                        .toList());
    }

    private ClockExplanation.Line line(Stretch stretch, Counting counting, Instant now) {
        LedgerEvent event = stretch.event();
        boolean open = stretch.until() == null;
        Duration counted = stretch.counts() ? counting.between(event.at(), open ? now : stretch.until()) : null;
        String cause = sentences.of(event.cause().what(), event.cause().facts());
        return new ClockExplanation.Line(
                event.at(),
                event.type(),
                cause,
                actors.shown(event.actor()),
                counted,
                stretch.idle(),
                open && stretch.counts());
    }
}
