package io.sportello.caselog;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.subjects.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExcerptTests {

    @Test
    void marksEachWordThatWasLookedForAndKeepsItsSpelling() {
        assertThat(marked("La Fattura è giusta; fatturazione a parte.", "fattura giusta"))
                .isEqualTo("La [Fattura] è [giusta]; [fatturazione] a parte.");
    }

    @Test
    void findsAccentsThatNobodyTyped() {
        assertThat(marked("Weißt du, perché?", "weisst perche")).isEqualTo("[Weißt] du, [perché]?");
    }

    @Test
    void cutsBetweenWordsAroundTheFirstOne() {
        String said = marked("one two ".repeat(50) + "needle " + "three four ".repeat(50), "needle");
        assertThat(said).startsWith("… ").contains(" [needle] three").endsWith(" …");
        assertThat(said.length()).isLessThan(200);
    }

    @Test
    void showsTheBeginningWhenTheWordStandsInNoSingleWord() {
        assertThat(marked("No such thing", "needle")).isEqualTo("No such thing");
    }

    private static String marked(String body, String wanted) {
        List<ExcerptPiece> pieces = Excerpt.of(body, Words.wanted(wanted));
        return pieces.stream()
                .map(piece -> piece.wanted() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
