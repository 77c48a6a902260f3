package io.sportello.marketplace.reports;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds the metrics in an account's part of a performance report: known or not, spelled as described or otherwise. */
class HealthJson {

    private static final Set<String> SIGNS =
            Set.of("status", "rate", "defectsCount", "targetValue", "ahrStatus", "reportingDateRange");
    private static final String MARKETPLACE = "marketplaceId";

    private final MetricList metrics = new MetricList();

    /** @param account the metrics by name */
    static MetricList read(JsonNode account) {
        HealthJson reader = new HealthJson();
        for (Map.Entry<String, JsonNode> field : account.properties()) {
            if (!field.getKey().equals(MARKETPLACE)) {
                reader.find(field.getKey(), field.getValue());
            }
        }
        return reader.metrics;
    }

    private void find(String path, JsonNode node) {
        if (node.isObject() && SIGNS.stream().noneMatch(node::has)) {
            node.properties().forEach(field -> find(path + "." + field.getKey(), field.getValue()));
        } else if (node.isArray()) {
            int number = 1;
            for (JsonNode one : node) {
                find(path + "." + one.path("warningType").asString(String.valueOf(number)), one);
                number++;
            }
        } else {
            MetricParts parts = new MetricParts(HealthValues.key(path));
            fill(parts, "", node);
            metrics.add(parts);
        }
    }

    private static void fill(MetricParts parts, String path, JsonNode node) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> fill(
                            parts, path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                fill(parts, path + "." + (i + 1), node.get(i));
            }
        } else if (!node.isNull()) {
            parts.put(path.isEmpty() ? "value" : path, node.asString());
        }
    }
}
