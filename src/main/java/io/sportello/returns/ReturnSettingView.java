package io.sportello.returns;

import java.time.Instant;

/**
 * A seller's own return conditions.
 *
 * @param id its number
 * @param sellerId whose
 * @param marketplace country code
 * @param category key of an {@link ArticleCategory}, or {@code any} for all without a setting of their own
 * @param conditions what is granted
 * @param automatic what is authorised without a person
 * @param changedAt when it was last changed
 * @param changedBy by whom
 */
public record ReturnSettingView(
        long id,
        String sellerId,
        String marketplace,
        String category,
        Conditions conditions,
        Automatic automatic,
        Instant changedAt,
        String changedBy) {}
