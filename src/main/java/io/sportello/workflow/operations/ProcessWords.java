package io.sportello.workflow.operations;

import io.sportello.accounts.CurrentUser;
import io.sportello.workflow.DiagramWords;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What processes and their elements are called in the reader's language. */
@Component
class ProcessWords {

    private final RepositoryService repository;
    private final DiagramWords words;
    private final MessageSource messages;
    private final CurrentUser user;

    ProcessWords(RepositoryService repository, DiagramWords words, MessageSource messages, CurrentUser user) {
        this.repository = repository;
        this.words = words;
        this.messages = messages;
        this.user = user;
    }

    /** The message {@code process.<id>}, else the name of the newest version, else the id; null stays null. */
    String process(String process) {
        if (process == null) {
            return null;
        }
        String known = messages.getMessage("process." + process, null, null, user.locale());
        return known == null ? deployed(process) : known;
    }

    private String deployed(String process) {
        ProcessDefinition newest = newest(process);
        return newest == null || newest.getName() == null ? process : newest.getName();
    }

    private ProcessDefinition newest(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
    }

    /** The name of an element in the newest version of a process; null stays null. */
    String newestElement(String process, String element) {
        ProcessDefinition newest = process == null ? null : newest(process);
        return element(newest == null ? null : newest.getId(), element);
    }

    /** The name of an element of a deployed version; its id when the version has no such element; null stays null. */
    String element(String definition, String element) {
        if (definition == null || element == null) {
            return element;
        }
        ModelElementInstance found = repository.getBpmnModelInstance(definition).getModelElementById(element);
        return found instanceof FlowElement step ? element(definition, step) : element;
    }

    /** The name of an element of a deployed version. */
    String element(String definition, FlowElement element) {
        return words.name(
                user.locale(), repository.getProcessDefinition(definition).getKey(), element);
    }
}
