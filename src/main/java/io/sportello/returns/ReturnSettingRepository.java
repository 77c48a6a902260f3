package io.sportello.returns;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps the sellers' own return conditions. */
interface ReturnSettingRepository extends JpaRepository<ReturnSetting, Long> {

    List<ReturnSetting> findBySellerIdAndMarketplaceOrderByCategory(String sellerId, String marketplace);

    List<ReturnSetting> findBySellerIdOrderByMarketplaceAscCategoryAsc(String sellerId);

    List<ReturnSetting> findAllByOrderBySellerIdAscMarketplaceAscCategoryAsc();

    Optional<ReturnSetting> findBySellerIdAndMarketplaceAndCategory(
            String sellerId, String marketplace, String category);
}
