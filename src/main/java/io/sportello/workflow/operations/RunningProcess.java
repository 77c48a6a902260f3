package io.sportello.workflow.operations;

import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * A running process.
 *
 * @param id the engine's
 * @param subject whose, or null
 * @param title what it is about, or null
 * @param path the page of its case, or null
 */
record RunningProcess(String id, Subject subject, String title, String path) {

    static RunningProcess of(ProcessInstance instance, ProcessSubjects subjects) {
        Subject subject = instance.getBusinessKey() == null ? null : Subject.parse(instance.getBusinessKey());
        Optional<SubjectFacts> facts = subjects.facts(subject);
        return new RunningProcess(
                instance.getId(),
                subject,
                facts.map(SubjectFacts::title).orElse(null),
                facts.map(SubjectFacts::path).orElse(null));
    }

    /** How people call it: its case, else its number. */
    public String name() {
        return subject == null ? id : subject.toString();
    }
}
