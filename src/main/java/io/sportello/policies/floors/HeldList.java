package io.sportello.policies.floors;

import java.util.List;

/**
 * Everything that may not fall below a floor, and what came of holding it against the floor.
 *
 * @param floor the floor's key
 * @param policies the versions of tables, in force or scheduled
 * @param settings the sellers' own answers that are not proved; at most {@value #MOST}
 * @param more how many more of these there are
 * @param kept how many of the sellers' own answers are proved
 * @param unfinished how many were not looked at, since it took too long; whoever asks again gets further
 */
public record HeldList(
        String floor, List<HeldPolicy> policies, List<HeldSetting> settings, int more, int kept, int unfinished) {

    /** A list that somebody may still read through. */
    static final int MOST = 50;

    /** Whether nothing breaks, as far as it was looked at. */
    public boolean isSound() {
        return settings.isEmpty() && policies.stream().allMatch(each -> each.held() == null || each.isProved());
    }

    /** How many of the tables break or can't be proved. */
    public long broken() {
        return policies.stream()
                .filter(each -> each.held() != null && !each.isProved())
                .count();
    }

    /** Whether there are any own answers of sellers. */
    public boolean hasSettings() {
        return kept > 0 || !settings.isEmpty();
    }
}
