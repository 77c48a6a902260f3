package io.sportello.tasks;

import java.util.List;

/**
 * What became of a note.
 *
 * @param task whose it is
 * @param name by which it can be taken back
 * @param told the names of those who were told of it
 */
public record KeptNote(TaskView task, String name, List<String> told) {}
