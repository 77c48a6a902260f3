package io.sportello.performance;

/**
 * An account in one marketplace.
 *
 * @param sellerId whose
 * @param marketplace country code
 */
public record HealthAccount(String sellerId, String marketplace) {}
