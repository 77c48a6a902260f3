package io.sportello.tasks.lead;

import io.sportello.accounts.SellerScope;
import io.sportello.tasks.TaskQuery.About;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;

/** Keeps every count of the team's page to what the reader may see and the page's address asks for. */
@Component
class TeamScope {

    private final SellerScope scope;

    TeamScope(SellerScope scope) {
        this.scope = scope;
    }

    /** The condition to add to a statement on {@code task_item}, beginning with {@code and}, or empty. */
    String where(TeamFilter filter) {
        StringBuilder where = new StringBuilder();
        if (!scope.seesAll()) {
            where.append(scope.sellerIds().isEmpty() ? " and 1 = 0" : " and seller_id in (:sellers)");
        }
        if (!filter.seller().isEmpty()) {
            where.append(" and seller_id = :seller");
        }
        if (!filter.team().isEmpty()) {
            where.append(
                    filter.team().equals(About.NO_GROUP)
                            ? " and candidate_group is null"
                            : " and candidate_group = :team");
        }
        return where.toString();
    }

    /** The parameters of that condition, and the moment now. */
    MapSqlParameterSource parameters(TeamFilter filter, Instant now) {
        return new MapSqlParameterSource("sellers", scope.sellerIds())
                .addValue("seller", filter.seller())
                .addValue("team", filter.team())
                .addValue("now", utc(now));
    }

    static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
