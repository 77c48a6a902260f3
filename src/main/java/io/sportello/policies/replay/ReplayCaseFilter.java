package io.sportello.policies.replay;

/**
 * Which of the decisions that would be others; null for any.
 *
 * @param kind what would become of them
 * @param version the version of the table that answered
 * @param then its row
 * @param now the row that answers, 0 for none
 */
public record ReplayCaseFilter(ReplayKind kind, Integer version, Integer then, Integer now) {

    /** All of them. */
    public static final ReplayCaseFilter ANY = new ReplayCaseFilter(null, null, null, null);
}
