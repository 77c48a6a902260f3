package io.sportello.mail;

import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import java.util.Map;
import java.util.stream.Collectors;

/** The visible sellers' names by key, for lists. */
final class SellerNames {

    private SellerNames() {}

    static Map<String, String> of(Sellers sellers) {
        return sellers.visible().stream().collect(Collectors.toMap(SellerView::id, SellerView::name));
    }
}
