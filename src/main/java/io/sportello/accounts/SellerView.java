package io.sportello.accounts;

import java.time.ZoneId;
import java.util.Locale;

/**
 * A seller, as others see it.
 *
 * @param id stable key, such as {@code bottega-aurora}
 * @param name the trade name
 * @param marketplace country code of the home marketplace, such as {@code IT}
 * @param language the language the seller's staff writes in
 * @param zone the store's time zone
 */
public record SellerView(String id, String name, String marketplace, Locale language, ZoneId zone) {}
