package io.sportello.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds sellers. */
@Service
@Transactional
class SellerAdministration {

    /** The marketplaces' countries; GB is the United Kingdom's. */
    static final List<String> MARKETPLACES = List.of(
            "AE", "AU", "BE", "BR", "CA", "DE", "EG", "ES", "FR", "GB", "IE", "IN", "IT", "JP", "MX", "NL", "PL", "SA",
            "SE", "SG", "TR", "US", "ZA");

    /** The languages of those countries' sellers. */
    static final List<Locale> WRITTEN =
            List.of("ar", "de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "sv", "tr").stream()
                    .map(Locale::forLanguageTag)
                    .toList();

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 40;

    private final SellerRepository sellers;
    private final Clock clock;

    SellerAdministration(SellerRepository sellers, Clock clock) {
        this.sellers = sellers;
        this.clock = clock;
    }

    /** Adds a seller; its key never changes afterwards. */
    void add(String id, String name, String marketplace, String language, String zone) {
        if (id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
            throw new AccountRefused("accounts.refused.seller-id", LONGEST_ID);
        }
        AccountRules.checkName(name);
        if (!MARKETPLACES.contains(marketplace)) {
            throw new AccountRefused("accounts.refused.marketplace");
        }
        if (!WRITTEN.contains(Locale.forLanguageTag(language))) {
            throw new AccountRefused("accounts.refused.language");
        }
        if (sellers.existsById(id)) {
            throw new AccountRefused("accounts.refused.seller-taken", id);
        }
        SellerView seller =
                new SellerView(id, name.strip(), marketplace, Locale.forLanguageTag(language), AccountRules.zone(zone));
        sellers.save(new Seller(seller, clock.instant()));
    }
}
