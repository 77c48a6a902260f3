package io.sportello.policies.floors;

import io.sportello.policies.proof.HeldAgainst;
import io.sportello.policies.proof.TableProofs;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.policies.versions.TimeInForce;
import io.sportello.policies.versions.VersionLine;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Holds everything that may not fall below a floor against it, from now on: each version in force or scheduled, and the
 * sellers' own answers that the user may see. A page waits for it some seconds at most.
 */
@Component
public class FloorWatch {

    private final PolicyShelf shelf;
    private final TableProofs proofs;
    private final SettingWatch settings;
    private final Clock clock;

    FloorWatch(PolicyShelf shelf, TableProofs proofs, SettingWatch settings, Clock clock) {
        this.shelf = shelf;
        this.proofs = proofs;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether another table, in force or scheduled, may not fall below this one. */
    public boolean isFloor(String policy) {
        return under(policy, clock.instant(), null).findAny().isPresent();
    }

    /** What may not fall below a floor, held against each of its versions that is in force or scheduled. */
    public HeldList of(String floor) {
        return list(
                floor,
                clock.instant(),
                null,
                time -> proofs.of(time.line()).orElse(null),
                FloorContent.of(shelf, floor, clock.instant()));
    }

    /**
     * What may not fall below a floor, held against a content that is to become its next version.
     *
     * @param sha256 of the content
     * @param from from when it is to hold; null, or what has passed, for now
     */
    public HeldList of(String floor, CompiledTable content, String sha256, Instant from) {
        Instant now = clock.instant();
        Instant begin = from == null || from.isBefore(now) ? now : from;
        Instant end = shelf.inForce(floor, begin, null).stream()
                .map(TimeInForce::until)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        int next = 1
                + shelf.lines().stream()
                        .filter(line -> line.policy().equals(floor))
                        .mapToInt(VersionLine::version)
                        .max()
                        .orElse(0);
        return list(
                floor,
                begin,
                end,
                time -> proofs.against(time, content, next, sha256),
                List.of(new FloorContent(content, sha256, next, begin, end)));
    }

    /** The version of each policy that falls below its floor first, from now on; proves whatever is not proved yet. */
    List<HeldPolicy> broken() {
        Instant now = clock.instant();
        return policies()
                .flatMap(policy -> shelf.inForce(policy, now, null).stream()
                        .flatMap(time -> proofs
                                .of(time.line())
                                .filter(held -> held.breach().isPresent())
                                .map(held -> new HeldPolicy(time, held, isBroken(held, now)))
                                .stream())
                        .min(Comparator.comparing(
                                each -> each.held().breach().orElseThrow().breaks()))
                        .stream())
                .toList();
    }

    private HeldList list(
            String floor,
            Instant from,
            Instant until,
            Function<TimeInForce, HeldAgainst> proof,
            List<FloorContent> contents) {
        Patience patience = new Patience();
        List<HeldPolicy> held = under(floor, from, until)
                .map(time -> patience.isOver()
                        ? new HeldPolicy(time, null, false)
                        : new HeldPolicy(time, proof.apply(time), isBroken(time)))
                .toList();
        int open = (int) held.stream().filter(each -> each.held() == null).count();
        List<VersionLine> lines = held.stream().map(each -> each.time().line()).toList();
        return settings.add(
                new HeldList(floor, held, List.of(), 0, 0, open),
                lines,
                contents,
                FloorContent.of(shelf, floor, clock.instant()).stream().limit(1).toList(),
                patience);
    }

    private boolean isBroken(TimeInForce time) {
        return proofs.of(time.line())
                .filter(held -> isBroken(held, clock.instant()))
                .isPresent();
    }

    private static boolean isBroken(HeldAgainst held, Instant now) {
        return held.breach().filter(breach -> !breach.breaks().isAfter(now)).isPresent();
    }

    private Stream<TimeInForce> under(String floor, Instant from, Instant until) {
        return policies()
                .flatMap(policy -> shelf.inForce(policy, from, until).stream())
                .filter(time -> floor.equals(shelf.table(time.line()).table().floor()));
    }

    private Stream<String> policies() {
        return shelf.lines().stream().map(VersionLine::policy).distinct();
    }

    /** The version of a policy that answers for it, for those that need no more: the first that is in force from now on. */
    static Optional<VersionLine> first(List<VersionLine> lines, String policy) {
        return lines.stream().filter(line -> line.policy().equals(policy)).findFirst();
    }
}
