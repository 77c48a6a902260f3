package io.sportello.claims;

import io.sportello.subjects.Subject;

/** The marketplace says that it closed a claim. */
public record ClaimClosedThere(Subject subject) {}
