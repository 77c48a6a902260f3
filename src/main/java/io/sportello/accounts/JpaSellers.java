package io.sportello.accounts;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads sellers through the seller filter. */
@Service
@Transactional(readOnly = true)
class JpaSellers implements Sellers {

    private final SellerRepository sellers;

    JpaSellers(SellerRepository sellers) {
        this.sellers = sellers;
    }

    @Override
    public List<SellerView> visible() {
        return sellers.findAllByOrderByName().stream().map(Seller::view).toList();
    }

    @Override
    public Optional<SellerView> find(String id) {
        return sellers.findById(id).map(Seller::view);
    }
}
