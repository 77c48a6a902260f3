package io.sportello.cases;

import io.sportello.subjects.Subject;

/** A case was opened, or stands by itself again: somebody has to work on it. */
public record CaseOpened(Subject subject) {}
