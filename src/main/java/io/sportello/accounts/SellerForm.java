package io.sportello.accounts;

/** What an administrator typed about a new seller. */
record SellerForm(String id, String name, String marketplace, String language, String zone) {

    SellerForm {
        id = id == null ? "" : id.strip();
        name = name == null ? "" : name;
    }

    static SellerForm empty() {
        return new SellerForm("", "", "IT", "it", "Europe/Rome");
    }
}
