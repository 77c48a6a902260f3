package io.sportello.feedback;

import io.sportello.feedback.rules.Clause;
import io.sportello.feedback.rules.Mention;
import io.sportello.feedback.rules.Mention.Kind;
import io.sportello.feedback.rules.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds in a comment its sentences, and what may be somebody's name, address, e-mail address or telephone number. */
final class CommentScanner {

    private static final Pattern END = Pattern.compile("[.!?…;\\n]+(?=\\s|$)|\\n");
    private static final Pattern EMAIL = Pattern.compile(
            "[\\w.+-]{1,64}\\s?(?:@|\\(at\\)|\\[at]|\\(a\\)|\\schiocciola\\s)\\s?[\\w-]{1,63}(?:(?:\\.|\\spunto\\s|\\spunkt\\s|\\sdot\\s)[\\w-]{2,20}){1,3}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDER = Pattern.compile("\\d{3}-\\d{7}-\\d{7}");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.,/-])(?:\\+|00)?\\(?\\d[\\d ()./-]{5,22}\\d(?![\\w]|[.,/-]\\d)");
    private static final int FEWEST_DIGITS = 8;
    private static final int MOST_DIGITS = 15;
    private static final int WORDS_BEFORE = 40;
    private static final String CAPITAL = "\\p{Lu}[\\p{Ll}’'-]+";

    private final Words titles;
    private final Words streets;
    private final Words phones;
    private final Words kin;

    /**
     * @param titles what a name follows, such as {@code herr}
     * @param streets what a street's name begins or ends with
     * @param phones what a telephone number follows
     * @param kin what makes a title somebody of the buyer's own, such as {@code meine frau}
     */
    CommentScanner(Words titles, Words streets, Words phones, Words kin) {
        this.titles = titles;
        this.streets = streets;
        this.phones = phones;
        this.kin = kin;
    }

    List<Clause> clauses(String text) {
        List<Clause> found = new ArrayList<>();
        for (String sentence : END.split(text, -1)) {
            if (!sentence.isBlank()) {
                found.add(new Clause(found.size() + 1, sentence.strip()));
            }
        }
        return found;
    }

    List<Mention> mentions(String text) {
        List<Mention> found = new ArrayList<>();
        EMAIL.matcher(text).results().forEach(each -> found.add(new Mention(Kind.EMAIL, each.group())));
        NUMBER.matcher(text)
                .results()
                .filter(each -> isPhone(text, each))
                .forEach(each -> found.add(new Mention(Kind.PHONE, each.group().strip())));
        addresses(text, found);
        names(text, found);
        return found;
    }

    private boolean isPhone(String text, MatchResult number) {
        String value = number.group().strip();
        long digits = value.chars().filter(Character::isDigit).count();
        boolean prefixed = value.startsWith("+") || value.startsWith("00");
        String before = text.substring(Math.max(0, number.start() - WORDS_BEFORE), number.start());
        return digits >= FEWEST_DIGITS
                && digits <= MOST_DIGITS
                && !ORDER.matcher(value).matches()
                && (prefixed || phones.touch(before));
    }

    /** A street's word before or after the name, or at the name's end as in German; and a number. */
    private void addresses(String text, List<Mention> found) {
        String street = "(?i:" + inner(streets) + ")";
        Pattern address =
                Pattern.compile("(?<![\\p{L}\\d])(?:" + street + "\\.? (?:(?:d[aei]l?l?[aeio]?|von|der) )?" + CAPITAL
                        + "(?: " + CAPITAL + "){0,2},? (?:n\\.? ?)?\\d{1,4}[a-z]?(?!\\d| ?(?:€|%|\\p{L}))"
                        + "|\\d{1,4}[a-z]? (?:" + CAPITAL + " ){1,2}" + street + "(?![\\p{L}])"
                        + "|\\p{Lu}\\p{L}*" + street + "\\.? \\d{1,4}[a-z]?(?!\\d| ?(?:€|%)))");
        address.matcher(text).results().forEach(each -> found.add(new Mention(Kind.ADDRESS, each.group())));
    }

    private void names(String text, List<Mention> found) {
        Pattern name = Pattern.compile(
                "(?<![\\p{L}\\d])(?i:" + inner(titles) + ")\\.? (" + CAPITAL + "(?: " + CAPITAL + ")?)");
        name.matcher(text)
                .results()
                .filter(each -> !kin.touch(text.substring(
                        Math.max(0, each.start() - WORDS_BEFORE / 2),
                        each.end(0) - each.group(1).length())))
                .forEach(each -> found.add(new Mention(Kind.NAME, each.group())));
    }

    private static String inner(Words words) {
        return words.phrases().isEmpty()
                ? "(?!)"
                : words.phrases().stream()
                        .map(Pattern::quote)
                        .collect(java.util.stream.Collectors.joining("|", "(?:", ")"));
    }
}
