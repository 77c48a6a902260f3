package io.sportello.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.policies.tables.CompiledTable.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists of words that comments are read by: each row. */
class DisputeWordsTests {

    private static final TableFixture TABLE = new TableFixture("dispute-words");

    @AfterAll
    static void everyRowIsTested() {
        TABLE.everyRowWasReached();
    }

    @ParameterizedTest
    @CsvSource({"product, PRODUCT", "delivery, DELIVERY", "seller, NONE", "opinion, NONE", "common, NONE"})
    void hasAListForEachLanguageAndTopic(String topic, String ground) {
        for (String language : new String[] {"it", "de", "en"}) {
            holds(language, topic, ground);
        }
    }

    @ParameterizedTest
    @CsvSource({"obscene, OBSCENE", "titles, PERSONAL", "streets, PERSONAL", "phones, PERSONAL", "kin, NONE"})
    void hasListsForAllLanguagesTogether(String topic, String ground) {
        holds("any", topic, ground);
    }

    private static void holds(String language, String topic, String ground) {
        Answer answer = TABLE.ask("language=" + language + " topic=" + topic);
        assertThat(answer.outputs()).containsEntry("ground", ground);
        assertThat(answer.outputs().get("phrases").toString().split("\\|")).hasSizeGreaterThan(5);
    }

    @Test
    void knowsNoWordsOfOtherLanguages() {
        assertThat(TABLE.ask("language=ja topic=product").outputs())
                .containsEntry("phrases", "")
                .containsEntry("ground", "NONE");
    }
}
