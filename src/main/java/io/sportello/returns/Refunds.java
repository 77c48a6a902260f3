package io.sportello.returns;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps the refund rows. */
interface Refunds extends JpaRepository<Refund, Long> {

    boolean existsByLineIdAndStatus(long lineId, Refund.Status status);

    List<Refund> findByOwnerIdOrderById(long returnId);

    @EntityGraph(attributePaths = "owner")
    List<Refund> findByStatusOrderBySellerIdAscMarketplaceAscIdAsc(Refund.Status status, Limit limit);

    @EntityGraph(attributePaths = "owner")
    List<Refund> findByFeedIdOrderById(long feedId);

    List<Refund> findBySellerIdAndMarketplaceAndCurrencyAndStatusAndOrderItemIdIsNotNullOrderById(
            String sellerId, String marketplace, String currency, Refund.Status status, Limit limit);
}
