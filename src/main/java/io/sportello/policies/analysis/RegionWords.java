package io.sportello.policies.analysis;

import io.sportello.policies.deciding.PolicyWords;
import io.sportello.policies.proof.Region;
import io.sportello.policies.proof.Side;
import io.sportello.policies.proof.Side.Stretch;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says a part of all inputs in a reader's language, such as {@code Category Electronics, days since delivery above 30}. */
@Component
class RegionWords {

    /** Values that are named one by one; the others are counted. */
    private static final int NAMED = 6;

    private final PolicyWords words;

    RegionWords(PolicyWords words) {
        this.words = words;
    }

    String say(Region region, Locale locale) {
        return region.sides().isEmpty()
                ? words.say("side.everything", locale)
                : region.sides().stream().map(side -> say(side, locale)).collect(Collectors.joining("; "));
    }

    private String say(Side side, Locale locale) {
        String known = known(side, locale);
        String unknown = side.unknown() ? words.say("side.unknown", locale) : "";
        return words.say(
                "side",
                locale,
                words.fact(side.input(), locale),
                Stream.of(known, unknown)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(words.say("side.or", locale))));
    }

    private String known(Side side, Locale locale) {
        if (side.isAnyKnown()) {
            return words.say("side.known", locale);
        }
        if (!side.stretches().isEmpty()) {
            return side.stretches().stream()
                    .map(each -> stretch(side.input(), each, locale))
                    .collect(Collectors.joining(words.say("side.or", locale)));
        }
        String values = values(side, locale);
        return side.except() ? words.say("side.except", locale, values) : values;
    }

    private String values(Side side, Locale locale) {
        List<Object> values = side.values();
        String named = values.stream()
                .limit(NAMED)
                .map(value -> words.value(side.input(), value, locale))
                .collect(Collectors.joining(", "));
        return values.size() <= NAMED
                ? named
                : words.say("side.more", locale, named, Integer.toString(values.size() - NAMED));
    }

    private String stretch(String input, Stretch each, Locale locale) {
        if (each.isOne()) {
            return words.value(input, each.low(), locale);
        }
        String low = each.low() == null
                ? ""
                : words.say(each.lowIn() ? "side.from" : "side.above", locale, words.value(input, each.low(), locale));
        String high = each.high() == null
                ? ""
                : words.say(each.highIn() ? "side.to" : "side.below", locale, words.value(input, each.high(), locale));
        return Stream.of(low, high).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }
}
