package io.sportello.marketplace;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The marketplaces that reports may come from, with the zone their dates are in. */
enum Store {
    AE("Asia/Dubai"),
    AU("Australia/Sydney"),
    BE("Europe/Brussels"),
    BR("America/Sao_Paulo"),
    CA("America/Toronto"),
    DE("Europe/Berlin"),
    EG("Africa/Cairo"),
    ES("Europe/Madrid"),
    FR("Europe/Paris"),
    GB("Europe/London"),
    IE("Europe/Dublin"),
    IN("Asia/Kolkata"),
    IT("Europe/Rome"),
    JP("Asia/Tokyo"),
    MX("America/Mexico_City"),
    NL("Europe/Amsterdam"),
    PL("Europe/Warsaw"),
    SA("Asia/Riyadh"),
    SE("Europe/Stockholm"),
    SG("Asia/Singapore"),
    TR("Europe/Istanbul"),
    US("America/New_York"),
    ZA("Africa/Johannesburg");

    private final String zone;

    Store(String zone) {
        this.zone = zone;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    static Optional<Store> of(String code) {
        return Arrays.stream(values())
                .filter(store -> store.name().equalsIgnoreCase(code))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Store::name).toList();
    }

    /** The country's name, for people. */
    static String name(String code, Locale language) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(language);
    }
}
