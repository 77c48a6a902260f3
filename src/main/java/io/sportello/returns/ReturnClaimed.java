package io.sportello.returns;

import io.sportello.subjects.Subject;

/** A report states an A-to-z claim about a return for the first time; of returns that were over when they came, none. */
public record ReturnClaimed(Subject subject) {}
