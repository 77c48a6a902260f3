package io.sportello.notices;

import java.time.Instant;

/**
 * A browser on which somebody wants to be told.
 *
 * @param endpoint the address at the browser's push service
 * @param p256dh the browser's public key, 65 bytes in Base64 for addresses
 * @param auth the browser's secret, 16 bytes in Base64 for addresses
 * @param name what it is called in the list
 */
public record PushDevice(
        long id, String owner, String endpoint, String p256dh, String auth, String name, Instant created) {}
