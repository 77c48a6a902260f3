package io.sportello.claims;

import io.sportello.subjects.Subject;
import java.time.Instant;

/**
 * The marketplace's deadline is another one than what was known.
 *
 * @param subject the claim
 * @param answerDue until when to answer
 * @param remindAt when to remind
 */
public record ClaimDeadlineMoved(Subject subject, Instant answerDue, Instant remindAt) {}
