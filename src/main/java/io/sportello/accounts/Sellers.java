package io.sportello.accounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sellers that the current user may see. */
public interface Sellers {

    /** All visible sellers, by name. */
    List<SellerView> visible();

    /** One seller, empty when it does not exist or may not be seen. */
    Optional<SellerView> find(String id);

    /** The visible sellers' names by key, for lists. */
    default Map<String, String> names() {
        return visible().stream().collect(Collectors.toMap(SellerView::id, SellerView::name));
    }
}
