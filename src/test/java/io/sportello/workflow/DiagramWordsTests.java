package io.sportello.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** A diagram speaks the language of whoever looks at it. */
class DiagramWordsTests {

    private final StaticMessageSource messages = new StaticMessageSource();
    private final DiagramWords words = new DiagramWords(messages);
    private final BpmnModelInstance model = Bpmn.createExecutableProcess("bake")
            .startEvent("hungry")
            .name("Hungry")
            .userTask("knead")
            .name("knead")
            .endEvent("fed")
            .name("Fed")
            .done();

    @Test
    void namesTasksByTheirTitlesAndTheRestByItsMessages() {
        messages.addMessage("task.knead", Locale.ITALIAN, "Impasta");
        messages.addMessage("bpmn.bake.hungry", Locale.ITALIAN, "Fame");

        assertThat(words.in(Locale.ITALIAN, model))
                .contains("name=\"Impasta\"", "name=\"Fame\"", "name=\"Fed\"")
                .contains("id=\"knead\"");
    }

    @Test
    void leavesTheModelAsItIs() {
        messages.addMessage("task.knead", Locale.ITALIAN, "Impasta");
        words.in(Locale.ITALIAN, model);

        assertThat(words.in(Locale.ENGLISH, model)).contains("name=\"knead\"").doesNotContain("Impasta");
    }
}
