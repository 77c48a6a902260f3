package io.sportello.tasks;

import io.sportello.accounts.Colleagues;
import io.sportello.documents.Documents;
import io.sportello.journal.Journal;
import io.sportello.subjects.RelatedSubjects;
import io.sportello.workflow.Workflow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gathers what a person needs around a task's form to decide. */
@Component
class TaskContext {

    private final Tasks tasks;
    private final SubjectKinds kinds;
    private final TaskHandlers handlers;
    private final Documents documents;
    private final Journal journal;
    private final RelatedSubjects related;
    private final Workflow workflow;
    private final List<TaskPanel> panels;
    private final Colleagues colleagues;

    TaskContext(
            Tasks tasks,
            SubjectKinds kinds,
            TaskHandlers handlers,
            Documents documents,
            Journal journal,
            RelatedSubjects related,
            Workflow workflow,
            List<TaskPanel> panels,
            Colleagues colleagues) {
        this.tasks = tasks;
        this.kinds = kinds;
        this.handlers = handlers;
        this.documents = documents;
        this.journal = journal;
        this.related = related;
        this.workflow = workflow;
        this.panels = panels;
        this.colleagues = colleagues;
    }

    /** What the pane beside the list shows. */
    Map<String, Object> inShort(TaskView task) {
        boolean open = task.completed() == null;
        Map<String, Object> context = new HashMap<>();
        context.put("task", task);
        context.put("facts", kinds.facts(task.subject()));
        context.put("mayDo", tasks.mayDo(task));
        context.put("colleagues", colleagues.who(task.candidateGroup(), task.sellerId()));
        context.put("step", open ? handlers.of(task).step(task.subject()) : null);
        context.put("elsewhere", elsewhere(task));
        context.put("draft", tasks.draft(task.id()).orElse(null));
        context.put("documents", documents.of(task.subject()));
        context.put("panels", panels);
        context.put("entries", journal.entries(task.subject()));
        context.put("related", related.of(task.subject(), task.sellerId(), task.orderId()));
        context.put("ofBuyer", tasks.ofSameBuyer(task));
        return context;
    }

    /** What its own page shows. */
    Map<String, Object> inFull(TaskView task) {
        Map<String, Object> context = inShort(task);
        context.put(
                "whereabouts",
                workflow.whereabouts(task.subject(), task.process()).orElse(null));
        return context;
    }

    /** The page where an open task is done instead; null for its own. */
    String elsewhere(TaskView task) {
        return task.completed() == null ? handlers.of(task).page(task.subject()) : null;
    }
}
