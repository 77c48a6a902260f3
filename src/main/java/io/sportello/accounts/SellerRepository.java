package io.sportello.accounts;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stores sellers; answers with the visible ones only. */
interface SellerRepository extends JpaRepository<Seller, String> {

    List<Seller> findAllByOrderByName();
}
