package io.sportello.accounts;

import java.time.Instant;

/** When a user was last seen in any browser. */
record SeenUser(long userId, Instant seen) {}
