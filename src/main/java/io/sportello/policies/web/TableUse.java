package io.sportello.policies.web;

import io.sportello.policies.deciding.PolicyTraffic;
import io.sportello.policies.versions.VersionLine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much a table is used.
 *
 * @param policy the policy
 * @param decisions how many decisions it made in the window, by any version
 * @param rows how many rows the version in force has
 * @param silent how many of them answered none of the decisions
 * @param untested how many of them no test reaches
 */
record TableUse(String policy, long decisions, int rows, int silent, int untested) {

    static TableUse of(VersionLine line, int rows, Map<String, List<PolicyTraffic>> traffic, List<Integer> untested) {
        List<PolicyTraffic> own = traffic.getOrDefault(line.policy(), List.of());
        Set<Integer> answered = own.stream()
                .filter(each -> each.version() == line.version())
                .map(PolicyTraffic::row)
                .collect(Collectors.toSet());
        return new TableUse(
                line.policy(),
                own.stream().mapToLong(PolicyTraffic::count).sum(),
                rows,
                rows - answered.size(),
                untested.size());
    }

    /** Whether it has no test at all. */
    public boolean isUntested() {
        return untested == rows;
    }
}
