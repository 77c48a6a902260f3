package io.sportello.returns.web;

import io.sportello.navigation.Section;
import io.sportello.navigation.Tile;
import io.sportello.navigation.TileSource;
import io.sportello.returns.ReturnQueries;
import io.sportello.returns.UnansweredReturns;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The returns' places in the bar and on the home page. */
@Configuration
class ReturnSections {

    private static final int RETURNS = 10;

    @Bean
    Section returnsSection() {
        return new Section(
                RETURNS,
                10,
                "returns",
                "/returns",
                "package-import",
                Set.of("SUPPORT", "COMPLIANCE", "SELLER", "ADMIN"));
    }

    @Bean
    Section refundsSection() {
        return new Section(0, 65, "refunds", "/refunds", "receipt-refund", Set.of("SUPPORT", "ADMIN"));
    }

    @Bean
    Section returnSettingsSection() {
        return new Section(
                0,
                75,
                "return-settings",
                "/settings/returns",
                "adjustments",
                Set.of("SUPPORT", "COMPLIANCE", "SELLER"));
    }

    @Bean
    TileSource returnsTile(ReturnQueries returns) {
        return seller -> {
            UnansweredReturns waiting = returns.unanswered(seller);
            return new Tile(
                    RETURNS,
                    "returns",
                    "/returns?status=" + ReturnFilter.UNANSWERED,
                    "package-import",
                    waiting.count(),
                    waiting.earliestDue());
        };
    }
}
