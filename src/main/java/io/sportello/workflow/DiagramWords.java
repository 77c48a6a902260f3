package io.sportello.workflow;

import java.util.Locale;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Text;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts a diagram into somebody's language: a person's task by its title, the message {@code task.<element id>}; all else
 * that has a name, and the notes, by the message {@code bpmn.<process id>.<element id>}. What has no message keeps the
 * model's name.
 */
@Component
public class DiagramWords {

    private final MessageSource messages;

    DiagramWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The model as BPMN XML, with its names in a language; the model itself stays as it is. */
    String in(Locale language, BpmnModelInstance model) {
        BpmnModelInstance translated = model.clone();
        String process = translated
                .getModelElementsByType(Process.class)
                .iterator()
                .next()
                .getId();
        translated.getModelElementsByType(FlowElement.class).stream()
                .filter(element -> element.getName() != null)
                .forEach(element -> element.setName(name(language, process, element)));
        translated.getModelElementsByType(TextAnnotation.class).forEach(note -> {
            Text text = note.getText();
            text.setTextContent(messages.getMessage(
                    key(process, note), null, text.getTextContent().strip(), language));
        });
        return Bpmn.convertToString(translated);
    }

    /** What a step is called in a language; its id when it has no name. */
    public String name(Locale language, String process, FlowElement element) {
        String named = element.getName() == null ? element.getId() : element.getName();
        return messages.getMessage(key(process, element), null, named, language);
    }

    private static String key(String process, BaseElement element) {
        return (element instanceof UserTask ? "task." : "bpmn." + process + ".") + element.getId();
    }
}
