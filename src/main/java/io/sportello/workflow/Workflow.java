package io.sportello.workflow;

import io.sportello.subjects.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The process engine, as the features use it. Every call runs in the caller's transaction. */
public interface Workflow {

    /** Starts the latest version of a process for a subject, which becomes the business key. */
    void start(String process, Subject subject, Map<String, Object> variables);

    /**
     * Starts the latest version of a process for many subjects, in few statements.
     *
     * @param given what each one's first step may read; nothing keeps it
     */
    void start(String process, Map<Subject, Map<String, Object>> given);

    /**
     * Ends the processes of this name that a subject has, wherever they stand; does nothing when it has none.
     *
     * @param why in a few words, for an operator
     */
    void end(String process, Subject subject, String why);

    /** Runs steps whose processes the engine writes together when the last is done, in fewer statements. */
    void together(Runnable steps);

    /**
     * Delivers a message to the process of a subject.
     *
     * @return whether an execution was waiting for it
     */
    boolean correlate(String message, Subject subject, Map<String, Object> variables);

    /** Whether an execution of the subject waits for this message. */
    boolean awaits(String message, Subject subject);

    /**
     * Lets the timers of a subject's processes fire at an instant unless they fire earlier anyway; one that has failed for
     * good is tried again.
     */
    void bringForward(Subject subject, Instant at);

    /** Lets one timer of a subject's processes, where it still waits, fire at another instant, earlier or later. */
    void moveTimer(Subject subject, String element, Instant at);

    /** Where the newest process of a subject stands, or ended; empty when it never had one. */
    Optional<Whereabouts> whereabouts(Subject subject);

    /** Where the newest of a subject's processes of this name stands, for subjects that have several beside each other. */
    Optional<Whereabouts> whereabouts(Subject subject, String process);

    /** By the names of business rule tasks: the latest version of each process that has one, marked as active. */
    Map<String, List<Whereabouts>> asking();

    /** The ids of the user tasks of each process that has some, both in alphabetical order, of its latest version. */
    Map<String, List<String>> userTasks();

    /**
     * The BPMN XML of a deployed process definition, with its names in a language.
     *
     * @throws io.sportello.subjects.SubjectNotFound when there is none
     */
    String diagram(String processDefinitionId, Locale language);
}
