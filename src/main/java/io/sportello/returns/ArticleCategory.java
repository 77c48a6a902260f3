package io.sportello.returns;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The categories that the return rules tell apart. The marketplace states categories in the store's language and in many
 * forms; they are recognised by words, and what is not recognised is {@link #OTHER}.
 */
public enum ArticleCategory {
    CAMERA("camera", "photo", "fotocamer", "kamera"),
    WIRELESS("wireless", "mobile phone", "cell phone", "telefonia", "handy", "smartphone"),
    PC("pc ", "computer", "informatica"),
    VIDEO_GAMES("video game", "videogame", "videogioc", "games", "konsolen"),
    ELECTRONICS("electronic", "elettronica", "elektronik", "audio"),
    OFFICE("office", "ufficio", "cancelleria", "büro"),
    MUSIC("music", "musica", "musik", "cd "),
    VIDEO("dvd", "video", "blu-ray"),
    SOFTWARE("software"),
    BOOKS("book", "libri", "bücher"),
    TOYS("toy", "giochi", "giocattol", "spielzeug"),
    DIY("diy", "home improvement", "fai da te", "baumarkt"),
    KITCHEN("kitchen", "cucina", "küche"),
    AUTOMOTIVE("automotive", "auto e moto"),
    PERSONAL_CARE("personal care", "cura della persona", "körperpflege", "beauty", "bellezza"),
    CLOTHING("apparel", "clothing", "shoe", "abbigliamento", "scarpe", "bekleidung", "schuh", "fashion", "moda"),
    OTHER;

    private final Pattern named;

    ArticleCategory(String... words) {
        this.named = words.length == 0
                ? Pattern.compile("(?!)")
                : Pattern.compile(" (" + Stream.of(words).map(Pattern::quote).collect(Collectors.joining("|")) + ")");
    }

    /** Recognises a stated category; {@link #OTHER} for none. */
    public static ArticleCategory of(String stated) {
        if (stated == null) {
            return OTHER;
        }
        String lower = " " + stated.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}-]+", " ") + " ";
        for (ArticleCategory category : values()) {
            if (lower.strip().equals(category.key())
                    || category.named.matcher(lower).find()) {
                return category;
            }
        }
        return OTHER;
    }

    /** The value the rules read, such as {@code video-games}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
