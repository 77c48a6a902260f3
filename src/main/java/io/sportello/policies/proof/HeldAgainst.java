package io.sportello.policies.proof;

import io.sportello.policies.proof.FloorProof.Obstacle;
import io.sportello.policies.proof.FloorProof.Open;
import io.sportello.policies.proof.FloorProof.Proved;
import io.sportello.policies.proof.FloorProof.Worse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What holding a table against its floor came to, for pages: against each version of the floor that is in force while the
 * table is. Where it is not proved, the one against which it breaks first says why.
 *
 * @param floor the floor's key
 * @param times the floor's versions, in the order of their times; never empty
 */
public record HeldAgainst(String floor, List<Time> times) {

    /**
     * A time in which one version of the floor counts.
     *
     * @param version the floor's version
     * @param from its first moment
     * @param until the first moment after it, or null when it has no end
     * @param proof what came of it
     */
    public record Time(int version, Instant from, Instant until, FloorProof proof) {

        public boolean isProved() {
            return proof instanceof Proved;
        }

        /** How many pairs of rows were compared; 0 when it is not proved. */
        public long pairs() {
            return proof instanceof Proved proved ? proved.pairs() : 0;
        }

        /**
         * The first moment at which it is not proved; null when it is, or when only facts would break it whose day comes after
         * this time.
         */
        public Instant breaks() {
            Instant first = isProved() ? null : breaksOn() == null ? from : start(breaksOn());
            return first == null || (until != null && !first.isBefore(until)) ? null : first;
        }

        /** The day with whose facts it breaks, where it does not break at once: no fact lies in the future. */
        public LocalDate breaksOn() {
            return proof instanceof Worse worse
                            && worse.day() != null
                            && start(worse.day()).isAfter(from)
                    ? worse.day()
                    : null;
        }

        private static Instant start(LocalDate day) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    public boolean isProved() {
        return times.stream().allMatch(Time::isProved);
    }

    /** Where it breaks first; empty when it never does. */
    public Optional<Time> breach() {
        return times.stream().filter(time -> time.breaks() != null).min(Comparator.comparing(Time::breaks));
    }

    /** The floor's version that decides: the one against which it breaks first, or else the first. */
    public int version() {
        return decisive().version();
    }

    /** The floor's versions that count, such as {@code 1, 2}. */
    public String versions() {
        return times.stream().map(time -> String.valueOf(time.version())).collect(Collectors.joining(", "));
    }

    /** From when on it is not proved; null when it is proved, or not proved from the beginning. */
    public Instant breaksAt() {
        return breach().map(Time::breaks)
                .filter(at -> !at.equals(times.get(0).from()))
                .orElse(null);
    }

    /** The day with whose facts it breaks, where it is not the floor's version that breaks it; else null. */
    public LocalDate breaksOn() {
        return decisive().breaksOn();
    }

    /** How many pairs of rows were compared. */
    public long pairs() {
        return times.stream().mapToLong(Time::pairs).sum();
    }

    /** The input that is answered worse, or null. */
    public Worse worse() {
        return decisive().proof() instanceof Worse worse ? worse : null;
    }

    /** What prevents a proof; empty when nothing does. */
    public List<Obstacle> obstacles() {
        return decisive().proof() instanceof Open open ? open.obstacles() : List.of();
    }

    private Time decisive() {
        return breach().or(() -> times.stream().filter(time -> !time.isProved()).findFirst())
                .orElse(times.get(0));
    }
}
