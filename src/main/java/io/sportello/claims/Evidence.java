package io.sportello.claims;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

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
@Embeddable
public record Evidence(
        @Enumerated(EnumType.STRING) ClaimReason reason,
        @Enumerated(EnumType.STRING) Delivery delivery,
        String tracking,
        boolean refunded,
        boolean goodsBack,
        @Column(name = "evidence_note") String note) {}
