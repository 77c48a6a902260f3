package io.sportello.policies.versions;

/**
 * A version of a policy was published, or taken back before its day.
 *
 * @param policy the policy's key
 */
public record VersionsChanged(String policy) {}
