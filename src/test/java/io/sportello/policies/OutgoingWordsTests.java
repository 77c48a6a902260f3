package io.sportello.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.policies.tables.CompiledTable.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists of words that outgoing messages are read by: each row. */
class OutgoingWordsTests {

    private static final TableFixture TABLE = new TableFixture("outgoing-words");

    @ParameterizedTest
    @CsvSource({"marketing, BLOCK", "reviews, BLOCK", "phone-words, BLOCK", "number-words, NONE"})
    void hasAListForEachLanguageAndTopic(String topic, String severity) {
        for (String language : new String[] {"it", "de", "en", "fr", "es"}) {
            Answer answer = TABLE.ask("language=" + language + " topic=" + topic);
            assertThat(answer.outputs().get("severity")).isEqualTo(severity);
            assertThat(answer.outputs().get("phrases").toString().split("\\|")).hasSizeGreaterThan(5);
        }
    }

    @Test
    void knowsNoWordsOfOtherLanguages() {
        assertThat(TABLE.ask("language=ja topic=marketing").outputs()).containsEntry("phrases", "");
        assertThat(TABLE.ask("").outputs()).containsEntry("severity", "NONE");
    }
}
