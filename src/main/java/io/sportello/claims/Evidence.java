package io.sportello.claims;

/**
 * What a person found out about a claim.
 *
 * @param reason what the buyer claims
 * @param delivery what the carrier says
 * @param tracking tracking number, or null
 * @param refunded whether the buyer has been refunded in full
 * @param goodsBack whether the goods came back
 * @param note anything else, or null
 */
public record Evidence(
        ClaimReason reason, Delivery delivery, String tracking, boolean refunded, boolean goodsBack, String note) {}
