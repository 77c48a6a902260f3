package io.sportello.policies;

import io.sportello.policies.OwnAnswers.Own;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What the floors grant at least, beside what a seller answers. */
public interface Floors {

    /**
     * Where a seller's own answers fall below the floor of the policy that they replace, now or from a day on; empty when they
     * never do, the policy has no floor, or it can't be told.
     */
    Optional<Shortfall> shortfall(String policy, Own own);

    /**
     * That own answers fall below a floor.
     *
     * @param from the first moment; not after now where they do already
     * @param day the day with whose facts they do, where it is not the floor's version that makes the difference; else null
     * @param output the output, such as {@code windowDays}
     * @param own what the seller answers
     * @param floor what the floor grants
     * @param facts an input for which it is so; a value may be null, which is a fact that is not known
     */
    record Shortfall(Instant from, LocalDate day, String output, Object own, Object floor, Map<String, Object> facts) {

        /** Whether it is so at a moment. */
        public boolean isSo(Instant at) {
            return !from.isAfter(at);
        }
    }
}
