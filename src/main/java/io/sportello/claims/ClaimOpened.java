package io.sportello.claims;

import io.sportello.subjects.Subject;

/** A claim was heard of for the first time. */
public record ClaimOpened(Subject subject) {}
