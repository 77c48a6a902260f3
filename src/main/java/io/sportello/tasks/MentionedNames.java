package io.sportello.tasks;

import io.sportello.accounts.Colleague;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds whom a note names: {@code @} and an address, what stands before its sign, a name, or a name's first word; the longest
 * counts, in capitals or not. Another word after the sign is a word, but an address has to be somebody's.
 */
final class MentionedNames {

    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@\\w[\\w-]*(\\.\\w[\\w-]*)+");

    private final List<Colleague> fitting;
    private final List<Colleague> known;

    /**
     * Looks among these.
     *
     * @param fitting who may see what the note is about
     * @param known of whom the author may know
     */
    MentionedNames(List<Colleague> fitting, List<Colleague> known) {
        this.fitting = fitting;
        this.known = known;
    }

    /**
     * What was found.
     *
     * @param text the note, in which everybody is named as {@code @} and their address
     * @param people who is named, each once
     */
    record Found(String text, List<Colleague> people) {}

    /**
     * A word that names somebody.
     *
     * @param length how much of the text it takes after the sign
     * @param people whom it may mean
     */
    private record Name(int length, List<Colleague> people) {}

    /** @throws TaskRefused when it names nobody, several, or somebody who may not see what the note is about */
    Found in(String text) {
        StringBuilder written = new StringBuilder();
        Map<String, Colleague> people = new LinkedHashMap<>();
        int from = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(from, at + 1))) {
            Optional<Name> name = at > 0 && continues(text.charAt(at - 1)) ? Optional.empty() : name(text, at + 1);
            if (name.isPresent()) {
                Colleague one =
                        meant(name.get(), text.substring(at, at + 1 + name.get().length()));
                people.putIfAbsent(one.email(), one);
                written.append(text, from, at).append('@').append(one.email());
                from = at + 1 + name.get().length();
            }
        }
        return new Found(written.append(text.substring(from)).toString(), List.copyOf(people.values()));
    }

    private Optional<Name> name(String text, int at) {
        Name here = longest(text, at, fitting);
        Name elsewhere = longest(text, at, known);
        Name name = here.length() >= elsewhere.length() ? here : elsewhere;
        Matcher address = ADDRESS.matcher(text).region(at, text.length());
        if (name.length() == 0 && address.lookingAt()) {
            throw new TaskRefused("note", "task.mention.nobody", address.group());
        }
        return Optional.of(name).filter(found -> found.length() > 0);
    }

    private Colleague meant(Name name, String typed) {
        List<Colleague> people = name.people();
        if (!fitting.contains(people.get(0))) {
            throw new TaskRefused(
                    "note", "task.mention.other-seller", people.get(0).name(), typed);
        }
        if (people.size() > 1) {
            String addresses =
                    String.join(", ", people.stream().map(Colleague::email).toList());
            throw new TaskRefused("note", "task.mention.several", typed, addresses);
        }
        return people.get(0);
    }

    private static Name longest(String text, int at, List<Colleague> people) {
        int length = 0;
        List<Colleague> named = new ArrayList<>();
        for (Colleague one : people) {
            int own = names(one)
                    .filter(name -> stands(text, at, name))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            if (own > length) {
                named.clear();
                length = own;
            }
            if (own > 0 && own == length) {
                named.add(one);
            }
        }
        return new Name(length, named);
    }

    private static Stream<String> names(Colleague one) {
        return Stream.of(
                        one.email(),
                        one.email().substring(0, one.email().indexOf('@')),
                        one.name(),
                        one.name().split(" ", 2)[0])
                .filter(name -> !name.isEmpty());
    }

    private static boolean stands(String text, int at, String name) {
        int end = at + name.length();
        return text.regionMatches(true, at, name, 0, name.length()) && !goesOn(text, end);
    }

    /** Whether the word is longer, such as {@code livia.r}, {@code livia@house} or {@code Livias}. */
    private static boolean goesOn(String text, int end) {
        if (end >= text.length()) {
            return false;
        }
        boolean joins = ".-@+".indexOf(text.charAt(end)) >= 0;
        return joins
                ? end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1))
                : continues(text.charAt(end));
    }

    private static boolean continues(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '_';
    }
}
