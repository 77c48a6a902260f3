package io.sportello.accounts;

import java.util.List;
import java.util.Optional;

/** The sellers that the current user may see. */
public interface Sellers {

    /** All visible sellers, by name. */
    List<SellerView> visible();

    /** One seller, empty when it does not exist or may not be seen. */
    Optional<SellerView> find(String id);
}
