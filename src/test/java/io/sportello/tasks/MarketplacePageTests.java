package io.sportello.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketplacePageTests {

    @ParameterizedTest
    @CsvSource({"IT, it", "GB, co.uk", "UK, co.uk", "US, com", "BE, com.be", "SE, se"})
    void isThePageOfTheCountrysMarketplace(String country, String domain) {
        assertThat(new MarketplacePage("https://shop.{domain}/claims").in(country))
                .isEqualTo("https://shop." + domain + "/claims");
    }

    @Test
    void leadsToTheOrder() {
        assertThat(new MarketplacePage("https://shop.{domain}/orders/{order}").in("DE", "404-1234567-1234567"))
                .isEqualTo("https://shop.de/orders/404-1234567-1234567");
    }
}
