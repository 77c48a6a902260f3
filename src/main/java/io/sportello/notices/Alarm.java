package io.sportello.notices;

import io.sportello.subjects.Subject;
import java.time.Instant;

/**
 * Something that can't wait. What is said of it leaves the house, so it names nobody: a number, how many, a time.
 *
 * @param kind message keys {@code alarm.<kind>.title} and {@code alarm.<kind>.text}, with the number, how many there are, and
 *     the time
 * @param subject the first of them
 * @param count how many there are of its kind, at least one
 * @param due the deadline, or null
 * @param path where it leads
 * @param key tells it from every other; the same alarm is told once
 * @param sellerId by whose mail server it goes to who has chosen no device; null when a mail goes to everybody anyway
 */
public record Alarm(String kind, Subject subject, int count, Instant due, String path, String key, String sellerId) {}
