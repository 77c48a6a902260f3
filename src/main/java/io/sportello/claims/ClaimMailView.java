package io.sportello.claims;

import java.time.Instant;

/**
 * A mail about a claim.
 *
 * @param mailId its number in the mail room
 * @param closing whether it says that the claim is closed
 * @param receivedAt when it came
 */
public record ClaimMailView(long mailId, boolean closing, Instant receivedAt) {}
