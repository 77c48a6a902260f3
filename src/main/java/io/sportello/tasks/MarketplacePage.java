package io.sportello.tasks;

import java.util.Locale;
import java.util.Map;

/**
 * A page of the marketplace that a person is sent to.
 *
 * @param address with {@code {domain}} for what follows the marketplace's name in a country, and {@code {order}} for the
 *     number of an order
 */
public record MarketplacePage(String address) {

    private static final Map<String, String> DOMAINS = Map.ofEntries(
            Map.entry("AU", "com.au"),
            Map.entry("BE", "com.be"),
            Map.entry("BR", "com.br"),
            Map.entry("GB", "co.uk"),
            Map.entry("JP", "co.jp"),
            Map.entry("MX", "com.mx"),
            Map.entry("TR", "com.tr"),
            Map.entry("UK", "co.uk"),
            Map.entry("US", "com"),
            Map.entry("ZA", "co.za"));

    /** Its address in a country, by the country's code. */
    public String in(String country) {
        return address.replace("{domain}", DOMAINS.getOrDefault(country, country.toLowerCase(Locale.ROOT)));
    }

    /** Its address for an order in a country. */
    public String in(String country, String orderId) {
        return in(country).replace("{order}", orderId);
    }
}
