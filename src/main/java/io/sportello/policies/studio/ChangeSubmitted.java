package io.sportello.policies.studio;

import io.sportello.subjects.Subject;

/**
 * A change waits for a second person.
 *
 * @param subject the change
 * @param inForce whether it is in force already, as an emergency's is
 */
public record ChangeSubmitted(Subject subject, boolean inForce) {}
