package io.sportello.accounts;

import java.util.List;

/**
 * The sample sellers and users were just put into an empty database, and are committed.
 *
 * @param sellers the sample sellers
 */
public record SampleSellersCreated(List<SellerView> sellers) {}
