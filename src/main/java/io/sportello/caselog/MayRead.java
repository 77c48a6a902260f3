package io.sportello.caselog;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.accounts.SellerScope;
import io.sportello.journal.Visibility;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;

/** What the running thread's user may read of the case log: whose, and whether also what is for staff only. */
@Component
class MayRead {

    private final SellerScope scope;
    private final CurrentUser user;

    MayRead(SellerScope scope, CurrentUser user) {
        this.scope = scope;
        this.user = user;
    }

    boolean everySeller() {
        return scope.seesAll();
    }

    Set<String> sellers() {
        return scope.sellerIds();
    }

    boolean staffToo() {
        return !user.is(Role.SELLER);
    }

    /** The condition on {@code seller_id}, to be added to a {@code where}; its parameter goes into {@code values}. */
    String ofSellers(MapSqlParameterSource values) {
        if (scope.seesAll()) {
            return "";
        }
        values.addValue("visible", scope.sellerIds());
        return scope.sellerIds().isEmpty() ? " and 1 = 0" : " and seller_id in (:visible)";
    }

    /** The condition on {@code visibility}, to be added to a {@code where}. */
    String ofTexts() {
        return staffToo() ? "" : " and visibility = '" + Visibility.SELLER.name() + "'";
    }
}
