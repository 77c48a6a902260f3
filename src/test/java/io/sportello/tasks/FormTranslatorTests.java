package io.sportello.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** The words of a form in another language. */
class FormTranslatorTests {

    @Test
    void saysADatesOwnLabelInTheWordsOfItsLabel() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("form.receive.on.label", Locale.ITALIAN, "Rientrata il");
        FormSchema form = FormSchema.of(
                "receive",
                Map.of(
                        "type",
                        "default",
                        "components",
                        List.of(Map.of(
                                "type",
                                "datetime",
                                "key",
                                "on",
                                "label",
                                "Came back on",
                                "dateLabel",
                                "Came back on"))));

        Map<String, Object> italian = new FormTranslator(messages).translate(form, Locale.ITALIAN);

        assertThat(italian.get("components").toString())
                .contains("label=Rientrata il", "dateLabel=Rientrata il")
                .doesNotContain("Came back on");
    }
}
