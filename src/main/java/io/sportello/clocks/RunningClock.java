package io.sportello.clocks;

import io.sportello.subjects.Subject;
import java.time.Instant;

/** A clock that runs, and when it runs out. */
public record RunningClock(Subject subject, String sellerId, Instant due) {}
