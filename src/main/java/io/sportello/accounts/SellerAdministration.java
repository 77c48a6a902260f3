package io.sportello.accounts;

import io.sportello.subjects.SubjectNotFound;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds and changes sellers. */
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
    void add(SellerForm typed) {
        if (typed.id().length() > LONGEST_ID || !ID.matcher(typed.id()).matches()) {
            throw new AccountRefused("accounts.refused.seller-id", LONGEST_ID);
        }
        SellerView seller = checked(typed.id(), typed);
        if (sellers.existsById(seller.id())) {
            throw new AccountRefused("accounts.refused.seller-taken", seller.id());
        }
        sellers.save(new Seller(seller, clock.instant()));
    }

    /**
     * Changes a seller as it was seen at the version in the form.
     *
     * @throws SubjectNotFound when there is no such seller
     */
    void change(String id, SellerForm typed) {
        Seller seller = seller(id);
        if (seller.version() != typed.version()) {
            throw new AccountRefused("accounts.refused.seller-changed-meanwhile");
        }
        seller.restate(checked(id, typed));
    }

    /** A seller, ready to be changed. */
    @Transactional(readOnly = true)
    SellerForm find(String id) {
        return SellerForm.of(seller(id));
    }

    private Seller seller(String id) {
        return sellers.findById(id).orElseThrow(() -> new SubjectNotFound("seller " + id));
    }

    private static SellerView checked(String id, SellerForm typed) {
        AccountRules.checkName(typed.name());
        if (!MARKETPLACES.contains(typed.marketplace())) {
            throw new AccountRefused("accounts.refused.marketplace");
        }
        Locale language = Locale.forLanguageTag(typed.language());
        if (!WRITTEN.contains(language)) {
            throw new AccountRefused("accounts.refused.language");
        }
        return new SellerView(id, typed.name().strip(), typed.marketplace(), language, AccountRules.zone(typed.zone()));
    }
}
