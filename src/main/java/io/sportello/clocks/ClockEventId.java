package io.sportello.clocks;

import java.io.Serializable;

/** The place of an event: whose clock, which one, and which number. */
record ClockEventId(String subject, String clock, int seq) implements Serializable {}
