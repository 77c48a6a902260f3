package io.sportello.messages;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Keeps the canned replies; the seller filter lets the house's through. */
interface CannedReplyRepository extends JpaRepository<CannedReply, Long> {

    /** The house's and a seller's, or those of all visible sellers when it is null. */
    @Query("select r from CannedReply r where r.removedAt is null"
            + " and (r.sellerId is null or :sellerId is null or r.sellerId = :sellerId)"
            + " order by r.language, lower(r.title), r.id")
    List<CannedReply> findStanding(String sellerId);
}
