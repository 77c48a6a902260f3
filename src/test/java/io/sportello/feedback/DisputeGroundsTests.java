package io.sportello.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.SportelloTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Which grounds the rules find in a labelled sample of made-up comments in three languages. The rows marked {@code held}
 * were written after the lists of words, which were not changed for them, so their bars are lower.
 */
@SportelloTest
class DisputeGroundsTests {

    private static final double MOST_FALSE_ALARMS = 0.03;

    @Autowired
    DisputeGrounds grounds;

    /** A comment with the grounds that hold. */
    record Sample(String set, Set<Ground> label, String language, String text) {}

    /** What was found of one set. */
    record Result(long due, long hits, long comments, long alarms, List<String> missed, List<String> alarmed) {

        double hitRate() {
            return (double) hits / due;
        }

        double alarmRate() {
            return (double) alarms / comments;
        }
    }

    @Test
    void findsTheGroundsThatHoldAndFewOthers() throws IOException {
        List<Sample> sample = sample();
        assertThat(sample).hasSizeGreaterThanOrEqualTo(150);
        Result seen = result(sample, "seen");
        Result held = result(sample, "held");

        assertThat(seen.hitRate()).as("missed %s", seen.missed()).isGreaterThanOrEqualTo(0.95);
        assertThat(seen.alarmRate()).as("alarms %s", seen.alarmed()).isLessThanOrEqualTo(MOST_FALSE_ALARMS);
        assertThat(held.hitRate()).as("missed %s", held.missed()).isGreaterThanOrEqualTo(0.60);
        assertThat(held.alarmRate()).as("alarms %s", held.alarmed()).isLessThanOrEqualTo(MOST_FALSE_ALARMS);
    }

    @Test
    void citesTheWords() {
        assertThat(grounds.of("Servizio di m***a, chiedete al signor Bianchi."))
                .extracting(FoundGround::ground, FoundGround::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Ground.OBSCENE, "m***a"),
                        org.assertj.core.groups.Tuple.tuple(Ground.PERSONAL, "signor Bianchi"));
        assertThat(grounds.of("Il prodotto si è rotto. Deluso."))
                .singleElement()
                .satisfies(found -> assertThat(found.words()).isEqualTo("prodotto, si è rotto"));
    }

    @Test
    void aMixedCommentIsNoProductReview() {
        assertThat(grounds.of("The battery died and the seller ignores me.")).isEmpty();
        assertThat(grounds.of("The battery died. It came late.")).isEmpty();
        assertThat(grounds.of("The battery died. Somebody should really look into what goes on there."))
                .isEmpty();
    }

    @Test
    void nothingHoldsWhereNothingIsWritten() {
        assertThat(grounds.of(null)).isEmpty();
        assertThat(grounds.of("   ")).isEmpty();
        assertThat(grounds.of("!!! ???")).isEmpty();
    }

    private Result result(List<Sample> all, String set) {
        List<Sample> sample =
                all.stream().filter(each -> each.set().equals(set)).toList();
        long due = sample.stream().mapToLong(each -> each.label().size()).sum();
        List<String> missed = sample.stream().flatMap(this::missed).toList();
        List<String> alarmed = sample.stream().flatMap(this::alarmed).toList();
        Result result = new Result(due, due - missed.size(), sample.size(), alarmed.size(), missed, alarmed);
        System.out.printf(
                Locale.ROOT,
                "Dispute grounds, %s: %d comments; hits %d of %d (%.1f %%), false alarms %d (%.1f %%)%nmissed: %s%nfalse alarms: %s%n",
                set,
                sample.size(),
                result.hits(),
                due,
                100 * result.hitRate(),
                result.alarms(),
                100 * result.alarmRate(),
                missed,
                alarmed);
        return result;
    }

    private Stream<String> missed(Sample each) {
        Set<Ground> found = found(each);
        return each.label().stream()
                .filter(ground -> !found.contains(ground))
                .map(ground -> ground + ": " + each.text());
    }

    private Stream<String> alarmed(Sample each) {
        return found(each).stream()
                .filter(ground -> !each.label().contains(ground))
                .map(ground -> ground + ": " + each.text());
    }

    private Set<Ground> found(Sample each) {
        return grounds.of(each.text()).stream().map(FoundGround::ground).collect(Collectors.toSet());
    }

    private static List<Sample> sample() throws IOException {
        try (InputStream content = DisputeGroundsTests.class.getResourceAsStream("/feedback/comment-sample.tsv")) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Sample(cells[0], label(cells[1]), cells[2], cells[3]))
                    .toList();
        }
    }

    private static Set<Ground> label(String text) {
        return text.equals("ok")
                ? EnumSet.noneOf(Ground.class)
                : Stream.of(text.split("\\+", -1)).map(Ground::valueOf).collect(Collectors.toSet());
    }
}
