package io.sportello.performance;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps what was last said of each metric; every query is scoped by the accounts room's seller filter. */
interface HealthAlertRepository extends JpaRepository<HealthAlert, Long> {

    List<HealthAlert> findBySellerIdAndMarketplace(String sellerId, String marketplace);
}
