package io.sportello.clocks;

import io.sportello.subjects.Subject;
import java.time.Instant;

/**
 * A rung whose time has come.
 *
 * @param id its number, which never comes again; a key for what must happen once
 * @param subject whose ladder it belongs to
 * @param sellerId the subject's seller
 * @param clock whose ladder it is
 * @param rung its name
 * @param dueAt when it was due, which may be long ago after a downtime
 */
public record DueRung(long id, Subject subject, String sellerId, ClockKind clock, String rung, Instant dueAt) {}
