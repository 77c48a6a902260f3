package io.sportello.cases;

import io.sportello.subjects.Subject;
import java.time.Instant;
import java.util.List;

/**
 * A case to be opened.
 *
 * @param sellerId whose
 * @param category what it is about
 * @param title its subject line, at most 200 characters
 * @param description what is the matter; at most 20,000 characters
 * @param orderId the marketplace's order number, or null
 * @param product ASIN or SKU, or null
 * @param about the return, thread or other subject that it is about, or null
 * @param neededBy until when the marketplace or the law wants something done, or null
 * @param origin where it comes from
 * @param files the stored files that come with it
 */
public record NewCase(
        String sellerId,
        CaseCategory category,
        String title,
        String description,
        String orderId,
        String product,
        Subject about,
        Instant neededBy,
        CaseOrigin origin,
        List<CaseFile> files) {

    public NewCase {
        title = CaseWriter.storable(title);
        files = List.copyOf(files);
    }
}
