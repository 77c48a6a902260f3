package io.sportello.policies.studio;

import io.sportello.subjects.Subject;

/** A change that was in review or scheduled was taken back. */
public record ChangeWithdrawn(Subject subject) {}
