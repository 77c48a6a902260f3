package io.sportello.accounts;

/**
 * What an administrator typed about a seller.
 *
 * @param version the version that the administrator saw; -1 for a new seller
 */
record SellerForm(String id, String name, String marketplace, String language, String zone, Long version) {

    SellerForm {
        id = id == null ? "" : id.strip();
        name = name == null ? "" : name;
        language = language == null ? "" : language;
        version = version == null ? -1 : version;
    }

    static SellerForm of(Seller seller) {
        SellerView view = seller.view();
        return new SellerForm(
                view.id(),
                view.name(),
                view.marketplace(),
                view.language().getLanguage(),
                view.zone().getId(),
                seller.version());
    }

    static SellerForm empty() {
        return new SellerForm("", "", "IT", "it", "Europe/Rome", null);
    }
}
