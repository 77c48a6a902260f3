package io.sportello.tasks;

import org.springframework.core.io.InputStreamSource;

/**
 * A file that goes with a note.
 *
 * @param name the file name it came with
 * @param content at most {@value Tasks#LARGEST_FILE} bytes
 */
public record NoteFile(String name, InputStreamSource content) {}
