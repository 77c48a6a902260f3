package io.sportello.policies.proof;

import io.sportello.policies.NoAnswer;
import io.sportello.policies.proof.FloorProof.Obstacle;
import io.sportello.policies.proof.FloorProof.Obstacle.Kind;
import io.sportello.policies.proof.FloorProof.Open;
import io.sportello.policies.proof.FloorProof.Worse;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.policies.versions.VersionLine;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Looks through versions of policies and holds them against their floors, each content once. */
@Component
public class TableProofs {

    private final PolicyShelf shelf;
    private final Clock clock;
    private final Map<Pair, FloorProof> done = new ConcurrentHashMap<>();
    private final Map<String, Optional<Coverage>> looked = new ConcurrentHashMap<>();

    TableProofs(PolicyShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /** What a version's rows cover; empty when several of them may answer at once. */
    public Optional<Coverage> coverage(VersionLine line) {
        return coverage(shelf.table(line), line.sha256());
    }

    /**
     * What a table's rows cover; empty when several of them may answer at once.
     *
     * @param sha256 of its content
     */
    public Optional<Coverage> coverage(CompiledTable table, String sha256) {
        return looked.computeIfAbsent(sha256, sha -> Coverage.of(table.table()));
    }

    /** What holding a version against the floor in force came to, tried in the engine; empty when its table names none. */
    public Optional<HeldAgainst> of(VersionLine line) {
        return of(shelf.table(line), line.sha256());
    }

    /**
     * What holding a table against the floor in force came to, tried in the engine; empty when it names none.
     *
     * @param sha256 of its content
     */
    public Optional<HeldAgainst> of(CompiledTable policy, String sha256) {
        return Optional.ofNullable(policy.table().floor())
                .flatMap(floor -> shelf.inForce(floor, clock.instant()))
                .map(floor -> new HeldAgainst(
                        floor.policy(),
                        floor.version(),
                        done.computeIfAbsent(
                                new Pair(sha256, floor.sha256()), pair -> prove(policy, shelf.table(floor)))));
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

    private static int row(CompiledTable table, Map<String, Object> facts) {
        try {
            return table.ask(facts).rows().get(0).row();
        } catch (NoAnswer none) {
            return 0;
        }
    }

    /** The hashes of two contents. */
    private record Pair(String policy, String floor) {}
}
