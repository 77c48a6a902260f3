package io.sportello.feedback;

import java.util.Locale;
import java.util.Map;

/** Which language a marketplace's people read; requests are written in it. */
public final class DisputeLanguage {

    private static final Map<String, Locale> LANGUAGES =
            Map.of("IT", Locale.ITALIAN, "DE", Locale.GERMAN, "AT", Locale.GERMAN);

    private DisputeLanguage() {}

    /** @param marketplace country code */
    public static Locale of(String marketplace) {
        return LANGUAGES.getOrDefault(marketplace, Locale.ENGLISH);
    }
}
