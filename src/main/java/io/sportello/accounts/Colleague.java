package io.sportello.accounts;

/**
 * Somebody whom work can be given to.
 *
 * @param email the stable name
 * @param name the name people see
 */
public record Colleague(String email, String name) {}
