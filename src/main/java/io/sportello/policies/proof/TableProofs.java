package io.sportello.policies.proof;

import io.sportello.policies.NoAnswer;
import io.sportello.policies.proof.FloorProof.Obstacle;
import io.sportello.policies.proof.FloorProof.Obstacle.Kind;
import io.sportello.policies.proof.FloorProof.Open;
import io.sportello.policies.proof.FloorProof.Worse;
import io.sportello.policies.proof.HeldAgainst.Time;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.Recent;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.policies.versions.TimeInForce;
import io.sportello.policies.versions.VersionLine;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks through versions of policies and holds them against their floors, each content once. */
@Component
public class TableProofs {

    private static final int KEPT = 500;

    private final PolicyShelf shelf;
    private final Clock clock;
    private final Recent<Pair, FloorProof> done = new Recent<>(KEPT);

    TableProofs(PolicyShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * What holding a version against its floor came to, at any time at which it will be in force, or would be from now on; of
     * one that is no more, at any time at which it was. Tried in the engine. Empty when its table names no floor.
     */
    public Optional<HeldAgainst> of(VersionLine line) {
        Instant now = clock.instant();
        TimeInForce time = shelf.time(line).orElse(new TimeInForce(line, now, null));
        TimeInForce asked = time.isOver(now) ? time : time.within(now, null);
        return of(shelf.table(line), line.sha256(), asked.from(), asked.until());
    }

    /**
     * What holding a version against another content of its floor came to.
     *
     * @param time the time in which both count
     * @param version the number by which the floor's content is called
     * @param sha256 of the floor's content
     */
    public HeldAgainst against(TimeInForce time, CompiledTable floor, int version, String sha256) {
        CompiledTable policy = shelf.table(time.line());
        FloorProof proof = done.get(new Pair(time.line().sha256(), sha256), pair -> prove(policy, floor));
        return new HeldAgainst(
                floor.table().key(), List.of(new HeldAgainst.Time(version, time.from(), time.until(), proof)));
    }

    /**
     * What holding a table against its floor came to, at any time from a moment on, tried in the engine; empty when it names no
     * floor.
     *
     * @param sha256 of its content
     * @param from null, or what has passed, for now
     */
    public Optional<HeldAgainst> of(CompiledTable policy, String sha256, Instant from) {
        Instant now = clock.instant();
        return of(policy, sha256, from == null || from.isBefore(now) ? now : from, null);
    }

    private Optional<HeldAgainst> of(CompiledTable policy, String sha256, Instant from, Instant until) {
        String floor = policy.table().floor();
        List<Time> times = floor == null
                ? List.of()
                : shelf.inForce(floor, from, until).stream()
                        .map(time -> new Time(
                                time.line().version(), time.from(), time.until(), proof(policy, sha256, time.line())))
                        .toList();
        return times.isEmpty() ? Optional.empty() : Optional.of(new HeldAgainst(floor, times));
    }

    private FloorProof proof(CompiledTable policy, String sha256, VersionLine floor) {
        return done.get(new Pair(sha256, floor.sha256()), pair -> prove(policy, shelf.table(floor)));
    }

    /** Holds a table against a floor, and tries in the engine what comes of it. */
    public static FloorProof prove(CompiledTable policy, CompiledTable floor) {
        FloorProof proof = FloorProver.prove(policy.table(), floor.table());
        return proof instanceof Worse worse && !isSo(policy, floor, worse)
                ? new Open(List.of(new Obstacle(Kind.ENGINE, policy.table().key(), worse.row(), null, null)))
                : proof;
    }

    /** Whether the engine answers as the proof says. */
    static boolean isSo(CompiledTable policy, CompiledTable floor, Worse worse) {
        return row(policy, worse.facts()) == worse.row() && row(floor, worse.facts()) == worse.floorRow();
    }

    /** The row that answers in the engine, or 0. */
    static int row(CompiledTable table, Map<String, Object> facts) {
        try {
            return table.ask(facts).rows().get(0).row();
        } catch (NoAnswer none) {
            return 0;
        }
    }

    /** The hashes of two contents. */
    private record Pair(String policy, String floor) {}
}
