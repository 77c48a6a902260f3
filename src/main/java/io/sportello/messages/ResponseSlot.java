package io.sportello.messages;

import java.time.Instant;

/**
 * The response metric of a quarter of an hour, the longest time that lies within one day in every zone.
 *
 * @param begins when it begins
 * @param marketplace country code
 * @param figures of the messages received in it
 */
record ResponseSlot(Instant begins, String marketplace, ResponseFigures figures) {}
