package io.sportello.performance;

import io.sportello.policies.Decision;
import java.time.Duration;
import java.time.Instant;

/**
 * What the rule {@code notification-deadlines} says of a notification, counted from when it came.
 *
 * @param answerDue whether the marketplace expects an answer
 * @param readDue until when it has to be read
 * @param planDue until when an answer has to be submitted
 * @param warnAt when somebody is told that it is not
 * @param planHours hours for a further answer, when the marketplace asks for more
 * @param waitHours hours that the marketplace usually takes
 * @param tellAtOnce whether somebody is told on their devices as soon as it is there; not by a version of the rule that
 *     does not answer that yet
 */
record NotificationTerms(
        boolean answerDue,
        Instant readDue,
        Instant planDue,
        Instant warnAt,
        int planHours,
        int waitHours,
        boolean tellAtOnce) {

    /** The time that the marketplace itself states counts before the rule's. */
    static NotificationTerms of(Decision decision, Instant receivedAt, Instant statedDue) {
        Instant planDue =
                statedDue == null ? receivedAt.plus(Duration.ofHours(decision.integer("planHours"))) : statedDue;
        Instant readDue = receivedAt.plus(Duration.ofHours(decision.integer("readHours")));
        return new NotificationTerms(
                decision.isTrue("answerDue") || statedDue != null,
                readDue.isAfter(planDue) ? planDue : readDue,
                planDue,
                warning(planDue, receivedAt, decision.integer("warnHours")),
                decision.integer("planHours"),
                decision.integer("waitHours"),
                Boolean.TRUE.equals(decision.outputs().get("tellAtOnce")));
    }

    /** So many hours before, but not before it came. */
    static Instant warning(Instant due, Instant from, int warnHours) {
        Instant warning = due.minus(Duration.ofHours(warnHours));
        return warning.isBefore(from) ? from : warning;
    }
}
