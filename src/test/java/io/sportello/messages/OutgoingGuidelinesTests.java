package io.sportello.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.SportelloTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What an outgoing message may not contain, on a labelled sample of made-up messages in three languages. The bars: at least
 * 96 of 100 forbidden messages are found, and at most 1 of 100 allowed ones is refused.
 */
@SportelloTest
class OutgoingGuidelinesTests {

    private static final double FEWEST_HITS = 0.96;
    private static final double MOST_FALSE_ALARMS = 0.01;

    @Autowired
    OutgoingGuidelines guidelines;

    /** A message with what speaks against it, or {@code ok}. */
    record Sample(String label, Locale language, String text) {}

    @Test
    void findsWhatIsForbiddenAndLeavesTheRestAlone() throws IOException {
        List<Sample> sample = sample();
        assertThat(sample).hasSizeGreaterThanOrEqualTo(200);
        List<String> missed = sample.stream()
                .filter(each -> !each.label().equals("ok") && !topics(each).contains(each.label()))
                .map(each -> each.label() + ": " + each.text())
                .toList();
        List<String> alarms = sample.stream()
                .filter(each -> each.label().equals("ok") && !topics(each).isEmpty())
                .map(each -> topics(each) + ": " + each.text())
                .toList();
        long allowed = sample.stream().filter(each -> each.label().equals("ok")).count();
        long forbidden = sample.size() - allowed;
        double hits = 1 - (double) missed.size() / forbidden;
        double falseAlarms = (double) alarms.size() / allowed;
        System.out.printf(
                Locale.ROOT,
                "Outgoing guidelines: %d messages; hit rate %.1f %% of %d, false alarms %.1f %% of %d%nmissed: %s%nfalse alarms: %s%n",
                sample.size(),
                100 * hits,
                forbidden,
                100 * falseAlarms,
                allowed,
                missed,
                alarms);

        assertThat(hits).as("missed %s", missed).isGreaterThanOrEqualTo(FEWEST_HITS);
        assertThat(falseAlarms).as("false alarms %s", alarms).isLessThanOrEqualTo(MOST_FALSE_ALARMS);
    }

    @Test
    void aNumberOfTheCaseIsNoTelephoneNumber() {
        String text = "Il corriere cerca lo 06 12345678";

        assertThat(guidelines.check(text, Locale.ITALIAN, List.of()))
                .extracting(Finding::topic)
                .containsExactly("phone");
        assertThat(guidelines.check(text, Locale.ITALIAN, List.of("0612345678")))
                .isEmpty();
    }

    @Test
    void theMarketplacesOwnPagesAreAllowedAndThoseThatOnlyLookSoAreNot() {
        assertThat(guidelines.check("https://sellercentral.amazon.de/x", Locale.GERMAN, List.of()))
                .isEmpty();
        assertThat(guidelines.check("https://www.amazon.de.example.org/x", Locale.GERMAN, List.of()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.blocks()).isTrue();
                    assertThat(finding.source()).contains("Communication Guidelines");
                    assertThat(finding.value()).isEqualTo("https://www.amazon.de.example.org/x");
                });
        assertThat(guidelines.check("abc@marketplace.amazon.de", Locale.GERMAN, List.of()))
                .isEmpty();
    }

    @Test
    void findsLinksAddressesAndNumbersInEveryLanguage() {
        assertThat(guidelines.check(
                        "kijk op www.example.nl, mail a@example.nl, +31 20 1234567",
                        Locale.forLanguageTag("nl"),
                        List.of()))
                .extracting(Finding::topic)
                .containsExactlyInAnyOrder("link", "email", "phone");
    }

    private List<String> topics(Sample sample) {
        return guidelines.check(sample.text(), sample.language(), List.of()).stream()
                .map(Finding::topic)
                .toList();
    }

    private static List<Sample> sample() throws IOException {
        try (InputStream content = OutgoingGuidelinesTests.class.getResourceAsStream("/messages/outgoing-sample.tsv")) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .map(cells -> new Sample(cells[0], Locale.forLanguageTag(cells[1]), cells[2]))
                    .toList();
        }
    }
}
