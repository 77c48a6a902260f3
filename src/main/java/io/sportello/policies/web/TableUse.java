package io.sportello.policies.web;

import io.sportello.policies.deciding.PolicyTraffic;
import io.sportello.policies.versions.VersionLine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How much a table is used.
 *
 * @param policy the policy
 * @param decisions how many decisions it made in the window, by any version
 * @param silent how many rows of the version in force answered none of them
 * @param untested how many rows of the version in force no test reaches
 * @param unused the rows that are both
 */
record TableUse(String policy, long decisions, int silent, int untested, List<Integer> unused) {

    static TableUse of(VersionLine line, int rows, Map<String, List<PolicyTraffic>> traffic, List<Integer> untested) {
        List<PolicyTraffic> own = traffic.getOrDefault(line.policy(), List.of());
        Set<Integer> answered = own.stream()
                .filter(each -> each.version() == line.version())
                .map(PolicyTraffic::row)
                .collect(Collectors.toSet());
        return new TableUse(
                line.policy(),
                own.stream().mapToLong(PolicyTraffic::count).sum(),
                rows - answered.size(),
                untested.size(),
                IntStream.rangeClosed(1, rows)
                        .boxed()
                        .filter(row -> !answered.contains(row) && untested.contains(row))
                        .toList());
    }
}
