package io.sportello.policies.analysis;

import io.sportello.policies.analysis.Finding.Kind;
import io.sportello.policies.analysis.Finding.Severity;
import io.sportello.policies.deciding.PolicyWords;
import io.sportello.policies.proof.Region;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts findings into words for pages; templates call it {@code @findingWords}. */
@Component("findingWords")
class FindingWords {

    private static final int NAMED = 12;

    private final PolicyWords words;
    private final RegionWords regions;

    FindingWords(PolicyWords words, RegionWords regions) {
        this.words = words;
        this.regions = regions;
    }

    /** The whole sentence, without its place. */
    public String say(Finding finding) {
        Locale locale = LocaleContextHolder.getLocale();
        List<String> said = finding.words();
        return words.say(
                "finding." + finding.kind() + variant(finding),
                locale,
                first(finding),
                second(finding, locale),
                said.size() < 3 ? "" : type(finding, said.get(2), locale),
                rows(finding.rows(), locale),
                finding.region() == null ? "" : regions.say(finding.region(), locale));
    }

    /** Where it is: the row and the column; empty for the whole table. */
    public String place(Finding finding) {
        Locale locale = LocaleContextHolder.getLocale();
        if (finding.row() == 0) {
            return finding.column() == null ? "" : column(finding.column(), locale);
        }
        String row = words.say("row", locale, Integer.toString(finding.row()));
        return finding.column() == null || finding.column().isEmpty()
                ? row
                : words.say("finding.place", locale, row, column(finding.column(), locale));
    }

    /** The style of a cell by the worst that is found there; empty when there is nothing but hints. */
    public String mark(TableFindings findings, int row, String column) {
        return findings.worst(row, column)
                .map(worst -> worst == Severity.ERROR ? "cell-late" : (worst == Severity.WARNING ? "cell-soon" : ""))
                .orElse("");
    }

    /** A part of all inputs in words. */
    public String region(Region region) {
        return regions.say(region, LocaleContextHolder.getLocale());
    }

    private String column(String name, Locale locale) {
        String fact = words.fact(name, locale);
        return fact.equals(name) ? words.output(name, locale) : fact;
    }

    /** A sentence that says more where more is known. */
    private static String variant(Finding finding) {
        return switch (finding.kind()) {
            case SYNTAX -> finding.words().get(1).isEmpty() ? ".end" : "";
            case UNKNOWN_NAME -> finding.words().get(1).equals("string") ? ".text" : "";
            case UNFINISHED -> finding.words().get(0).isEmpty() ? "" : ".cells";
            case MASKED -> finding.words().contains("PRIORITY") ? ".priority" : "";
            case UNRANKED -> finding.row() == 0 ? ".column" : "";
            case NO_SOURCE -> finding.row() == 0 ? ".all" : "";
            default -> "";
        };
    }

    private static Object first(Finding finding) {
        String first = finding.words().isEmpty() ? "" : finding.words().get(0);
        return finding.kind() == Kind.ORDER ? (Object) Long.valueOf(first) : first;
    }

    private String second(Finding finding, Locale locale) {
        String second = finding.words().size() < 2 ? "" : finding.words().get(1);
        return finding.kind() == Kind.WRONG_TYPE ? words.say("type." + second, locale) : second;
    }

    private String type(Finding finding, String third, Locale locale) {
        return finding.kind() == Kind.WRONG_TYPE ? words.say("type." + third, locale) : third;
    }

    private String rows(List<Integer> rows, Locale locale) {
        String named = rows.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return rows.size() <= NAMED
                ? named
                : words.say("side.more", locale, named, Integer.toString(rows.size() - NAMED));
    }
}
