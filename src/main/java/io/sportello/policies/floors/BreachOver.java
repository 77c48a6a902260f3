package io.sportello.policies.floors;

import io.sportello.subjects.Subject;

/** A breach is no longer so. */
public record BreachOver(Subject subject) {}
