package io.sportello.performance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Keeps what the marketplace stated; every query is scoped by the accounts room's seller filter. */
interface HealthReports extends JpaRepository<HealthReport, Long> {

    boolean existsBySellerIdAndMarketplaceAndFingerprint(String sellerId, String marketplace, String fingerprint);

    Optional<HealthReport> findFirstBySellerIdAndMarketplaceOrderByAsOfDescIdDesc(String sellerId, String marketplace);

    List<HealthReport> findBySellerIdAndMarketplaceOrderByAsOfDescIdDesc(
            String sellerId, String marketplace, Limit limit);

    @Query("select distinct new io.sportello.performance.HealthAccount(r.sellerId, r.marketplace) from HealthReport r"
            + " where :sellerId is null or r.sellerId = :sellerId order by r.sellerId, r.marketplace")
    List<HealthAccount> accounts(String sellerId);

    /** What a metric was since an instant, newest first. */
    @Query("select m from HealthMetric m join fetch m.report r where r.sellerId = :sellerId"
            + " and r.marketplace = :marketplace and m.metric = :metric and r.asOf >= :since"
            + " order by r.asOf desc, r.id desc")
    List<HealthMetric> history(String sellerId, String marketplace, String metric, Instant since, Limit limit);
}
