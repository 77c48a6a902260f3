package io.sportello.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that no exported text is run as a formula. */
class CsvTests {

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)", "\tx", "\r=1", "\n=1", "\uFF1D1"})
    void whatASpreadsheetWouldRunStartsWithAnApostrophe(String text) {
        assertThat(Csv.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "404-1234567-1234567", "a=b", "Grüße"})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(Csv.harmless(text)).isEqualTo(text);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(Csv.harmless(null)).isNull();
    }
}
