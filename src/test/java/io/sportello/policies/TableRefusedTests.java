package io.sportello.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sportello.policies.proof.TableText;
import io.sportello.policies.tables.TableReader;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** A refused table says where and why: in English for logs, in the reader's language on a page. */
class TableRefusedTests {

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void namesTheCellAndTheReasonInTheReadersLanguage() {
        TableRefused refused = refused("- | 1", "for x in 1..9 return x | 2");

        LocaleContextHolder.setLocale(Locale.ITALIAN);
        assertThat(refused.getLocalizedMessage())
                .isEqualTo("t, riga 2, ingresso 1: i cicli (for, some, every) non sono ammessi");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(refused.getLocalizedMessage())
                .isEqualTo("t, row 2, input 1: loops (for, some, every) are not allowed");
        LocaleContextHolder.setLocale(Locale.FRENCH);
        assertThat(refused.getLocalizedMessage()).contains("loops (for, some, every) are not allowed");
    }

    @Test
    void keepsEnglishForLogsWhateverTheReaderReads() {
        LocaleContextHolder.setLocale(Locale.ITALIAN);

        assertThat(refused("- | matches(\"a\", \"b\")").getMessage())
                .startsWith("t, outputEntry")
                .endsWith("(row 1, output 1): the function matches is not allowed");
    }

    @Test
    void leavesTheEnginesOwnWordsAsTheyAre() {
        LocaleContextHolder.setLocale(Locale.ITALIAN);

        assertThat(new TableRefused("t", "element x", "DMN: Unknown variable {0}").getLocalizedMessage())
                .isEqualTo("t, element x: DMN: Unknown variable {0}");
    }

    private static TableRefused refused(String... rows) {
        String content = TableText.of("t", "FIRST", "", List.of("age:number"), List.of("days:number"), List.of(rows));
        return catchThrowableOfType(TableRefused.class, () -> TableReader.read("t", content));
    }
}
