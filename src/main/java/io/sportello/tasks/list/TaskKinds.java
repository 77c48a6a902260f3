package io.sportello.tasks.list;

import io.sportello.workflow.Workflow;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Knows the processes in which people have something to do. They are deployed at start, so one look is enough. */
@Component
class TaskKinds {

    private final Workflow workflow;
    private volatile Map<String, List<String>> byProcess;

    TaskKinds(Workflow workflow) {
        this.workflow = workflow;
    }

    /** The user tasks of each process, by their ids. */
    Map<String, List<String>> byProcess() {
        if (byProcess == null) {
            byProcess = workflow.userTasks();
        }
        return byProcess;
    }
}
