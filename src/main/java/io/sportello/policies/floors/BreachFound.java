package io.sportello.policies.floors;

import io.sportello.subjects.Subject;

/** A policy falls below its floor, now or from a day on. */
public record BreachFound(Subject subject) {}
