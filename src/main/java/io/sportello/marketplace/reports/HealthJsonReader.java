package io.sportello.marketplace.reports;

import io.sportello.marketplace.mail.Site;
import io.sportello.marketplace.reports.ReportItem.Health;
import io.sportello.marketplace.reports.ReportItem.Rejected;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code GET_V2_SELLER_PERFORMANCE_REPORT}: one item a marketplace. The report is small, so it is read whole; names
 * that nobody knows are kept.
 */
class HealthJsonReader implements ReportReader {

    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;
    private static final int MOST_ACCOUNTS = 100;
    private static final int MOST_DEPTH = 40;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_DEPTH)
                            .maxDocumentLength(MOST_CHARACTERS)
                            .maxStringLength(64 * 1024)
                            .build())
                    .build())
            .build();

    private final ReportContext context;
    private final Deque<ReportItem> items = new ArrayDeque<>();

    HealthJsonReader(TextSource source, ReportContext context) {
        this.context = context;
        String text = WholeText.of(source, MOST_CHARACTERS);
        JsonNode root = parse(text);
        if (!root.has("accountStatuses") && !root.has("performanceMetrics")) {
            throw new ReportRefused("import.refused.not-health", "");
        }
        read(root, text);
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            String line = e.getLocation() == null
                    ? ""
                    : String.valueOf(e.getLocation().getLineNr());
            throw new ReportRefused("import.refused.not-json", line);
        }
    }

    private void read(JsonNode root, String text) {
        Map<String, String> statuses = new LinkedHashMap<>();
        root.path("accountStatuses")
                .forEach(one -> statuses.put(
                        one.path("marketplaceId").asString(""),
                        one.path("status").asString("")));
        Map<String, MetricList> accounts = new LinkedHashMap<>();
        statuses.keySet().forEach(id -> accounts.put(id, new MetricList()));
        root.path("performanceMetrics").forEach(one -> {
            String id = one.path("marketplaceId").asString("");
            if (accounts.getOrDefault(id, new MetricList()).isEmpty()) {
                accounts.put(id, HealthJson.read(one));
            }
        });
        accounts.entrySet().stream()
                .limit(MOST_ACCOUNTS)
                .forEach(account -> items.add(item(account.getKey(), account.getValue(), statuses, text)));
    }

    private ReportItem item(String marketplaceId, MetricList metrics, Map<String, String> statuses, String text) {
        long line = lineOf(marketplaceId, text);
        Optional<String> marketplace = marketplaceId.isEmpty()
                ? Optional.of(context.marketplace())
                : Site.ofMarketplaceId(marketplaceId).map(Site::name);
        if (marketplace.isEmpty()) {
            return new Rejected(line, "marketplaceId", marketplaceId, "reject.marketplace", "");
        }
        String status = HealthValues.status(statuses.getOrDefault(marketplaceId, ""));
        return new Health(line, metrics.health(marketplace.get(), status, context.now()), "");
    }

    private static long lineOf(String marketplaceId, String text) {
        int at = marketplaceId.isEmpty() ? 0 : Math.max(0, text.indexOf('"' + marketplaceId + '"'));
        return 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    @Override
    public boolean hasNext() {
        return !items.isEmpty();
    }

    @Override
    public ReportItem next() {
        if (items.isEmpty()) {
            throw new NoSuchElementException();
        }
        return items.remove();
    }

    @Override
    public void close() {
        // it was read whole when it was opened
    }
}
