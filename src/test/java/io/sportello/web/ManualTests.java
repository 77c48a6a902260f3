package io.sportello.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.web.ManualHit.Piece;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The manual's search, and that it says the same in both languages. */
class ManualTests {

    private final Manual manual = new Manual();

    @ParameterizedTest(name = "{1} is in {2}")
    @CsvSource({
        "en, 'plan of action', notifications",
        "en, NOTIFICATION, notifications",
        "en, 'whose turn', caselog",
        "en, appeal, claims",
        "it, 'piano azione', notifications",
        "it, perche, messages",
        "it, contestazion, feedback",
        "it, 'GET_V2_SELLER', health"
    })
    void findsSectionsByTheirWords(String language, String query, String section) {
        assertThat(manual.search(language, query)).extracting(ManualHit::id).contains(section);
    }

    @Test
    void putsWhatIsCalledSoFirstAndMarksTheWords() {
        List<ManualHit> hits = manual.search("en", "feedback");
        assertThat(hits.get(0).id()).isEqualTo("feedback");
        assertThat(hits.get(0).excerpt())
                .filteredOn(Piece::found)
                .extracting(Piece::text)
                .allSatisfy(word -> assertThat(word).isEqualToIgnoringCase("feedback"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "<>&", "zebra crossing", "a\u0000b"})
    void findsNothingForNothing(String query) {
        assertThat(manual.search("en", query))
                .allSatisfy(hit -> assertThat(hit.excerpt()).isNotEmpty());
        assertThat(manual.search("en", "zebra")).isEmpty();
    }

    @Test
    void hasTheSameSectionsInBothLanguagesEachWithItsPlaceInTheContents() throws Exception {
        List<String> english = sections("en");
        assertThat(english).contains("cases", "caselog", "evidence", "feedback", "claims", "health", "notifications");
        assertThat(sections("it")).isEqualTo(english);
        for (String language : List.of("en", "it")) {
            assertThat(page(language).select(".manual-toc a").eachAttr("href"))
                    .containsExactlyElementsOf(
                            english.stream().map(id -> "#" + id).toList());
        }
    }

    private static List<String> sections(String language) throws Exception {
        return page(language).select(".text section[id]").eachAttr("id");
    }

    private static org.jsoup.nodes.Document page(String language) throws Exception {
        return Jsoup.parse(Files.readString(Path.of("src/main/resources/templates/web/help_" + language + ".html")));
    }
}
