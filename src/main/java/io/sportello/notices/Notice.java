package io.sportello.notices;

import java.time.Instant;

/** What one device is told, once. */
record Notice(long id, long device, String key, String title, String body, String path, Instant expires) {}
