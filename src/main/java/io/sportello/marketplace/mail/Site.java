package io.sportello.marketplace.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The marketplaces that mail may come from, with their ids, domains and languages. */
public enum Site {
    AE("A2VIGQ35RCS4UG", "ae", "en"),
    AU("A39IBJ37TRP1C6", "com.au", "en"),
    BE("AMEN7PMS3EDWL", "com.be", "fr"),
    BR("A2Q3Y263D00KWC", "com.br", "pt"),
    CA("A2EUQ1WTGCTBG2", "ca", "en"),
    DE("A1PA6795UKMFR9", "de", "de"),
    EG("ARBP9OOSHTCHU", "eg", "en"),
    ES("A1RKKUPIHCS9HS", "es", "es"),
    FR("A13V1IB3VIYZZH", "fr", "fr"),
    GB("A1F83G8C2ARO7P", "co.uk", "en"),
    IE("A28R8C7NBKEWEA", "ie", "en"),
    IN("A21TJRUUN4KGV", "in", "en"),
    IT("APJ6JRA9NG5V4", "it", "it"),
    JP("A1VC38T7YXB528", "co.jp", "ja"),
    MX("A1AM78C64UM0Y8", "com.mx", "es"),
    NL("A1805IZSGTT6HS", "nl", "nl"),
    PL("A1C3SOZRARQ6R3", "pl", "pl"),
    SA("A17E79C6D8DWNP", "sa", "en"),
    SE("A2NODRKZP88ZB9", "se", "sv"),
    SG("A19VAU5U5O7RUS", "sg", "en"),
    TR("A33AVAJ2PDY3EV", "com.tr", "tr"),
    US("ATVPDKIKX0DER", "com", "en"),
    ZA("AE08WJ6YKNBMC", "co.za", "en");

    private final String marketplaceId;
    private final String ending;
    private final String language;

    Site(String marketplaceId, String ending, String language) {
        this.marketplaceId = marketplaceId;
        this.ending = ending;
        this.language = language;
    }

    /** The site with this {@code X-Marketplace-ID}. */
    public static Optional<Site> ofMarketplaceId(String id) {
        return Arrays.stream(values())
                .filter(site -> site.marketplaceId.equals(id))
                .findFirst();
    }

    /** The site that a host belongs to, such as {@code marketplace.amazon.it}; a host that only looks so has none. */
    public static Optional<Site> ofHost(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(site -> lower.equals(site.domain()) || lower.endsWith("." + site.domain()))
                .findFirst();
    }

    /** Its domain, such as {@code amazon.it}. */
    public String domain() {
        return "amazon." + ending;
    }

    /** The language its buyers are written to. */
    public Locale language() {
        return Locale.forLanguageTag(language);
    }
}
