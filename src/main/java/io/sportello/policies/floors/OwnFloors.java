package io.sportello.policies.floors;

import io.sportello.policies.Floors;
import io.sportello.policies.OwnAnswers.Own;
import io.sportello.policies.proof.FloorProof.Worse;
import io.sportello.policies.proof.HeldAgainst.Time;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.versions.PolicyShelf;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells features where sellers' own answers fall below a floor, by the versions in force or scheduled. */
@Component
class OwnFloors implements Floors {

    private final PolicyShelf shelf;
    private final SettingWatch settings;
    private final Clock clock;

    OwnFloors(PolicyShelf shelf, SettingWatch settings, Clock clock) {
        this.shelf = shelf;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<Shortfall> shortfall(String policy, Own own) {
        Instant now = clock.instant();
        return shelf.inForce(policy, now)
                .map(line -> shelf.table(line).table())
                .filter(table -> table.floor() != null)
                .flatMap(table -> breach(table, own, now))
                .filter(breach -> breach.proof() instanceof Worse)
                .map(OwnFloors::shortfall);
    }

    private Optional<Time> breach(DecisionTable table, Own own, Instant now) {
        return FloorContent.of(shelf, table.floor(), now).isEmpty()
                ? Optional.empty()
                : settings.held(own, table, FloorContent.of(shelf, table.floor(), now))
                        .breach();
    }

    private static Shortfall shortfall(Time breach) {
        Worse worse = (Worse) breach.proof();
        return new Shortfall(
                breach.breaks(), breach.breaksOn(), worse.output(), worse.ours(), worse.floor(), worse.facts());
    }
}
