package io.sportello.feedback.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.accounts.Sellers;
import io.sportello.clocks.Clocks;
import io.sportello.documents.Documents;
import io.sportello.feedback.FeedbackView;
import io.sportello.journal.Journal;
import io.sportello.policies.Policies;
import io.sportello.subjects.RelatedSubjects;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import io.sportello.workflow.Workflow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Collects what stands beside a feedback: the order's other cases, open tasks, decisions, journal, files and diagram. */
@Component
class FeedbackContext {

    private static final String DISPUTE = "dispute-feedback";

    private final Sellers sellers;
    private final RelatedSubjects related;
    private final Tasks tasks;
    private final Policies policies;
    private final Journal journal;
    private final Documents documents;
    private final Clocks clocks;
    private final Workflow workflow;
    private final CurrentUser user;

    FeedbackContext(
            Sellers sellers,
            RelatedSubjects related,
            Tasks tasks,
            Policies policies,
            Journal journal,
            Documents documents,
            Clocks clocks,
            Workflow workflow,
            CurrentUser user) {
        this.sellers = sellers;
        this.related = related;
        this.tasks = tasks;
        this.policies = policies;
        this.journal = journal;
        this.documents = documents;
        this.clocks = clocks;
        this.workflow = workflow;
        this.user = user;
    }

    Map<String, Object> of(FeedbackView about) {
        Subject subject = about.subject();
        Map<String, Object> context = new HashMap<>();
        context.put("seller", sellers.find(about.sellerId()).orElseThrow());
        context.put("related", related.of(subject, about.sellerId(), about.orderId()));
        context.put("openTasks", openTasks(subject));
        context.put("decisions", policies.decisions(subject));
        context.put("entries", journal.entries(subject));
        context.put("chain", journal.verify(subject));
        context.put("documents", documents.of(subject));
        context.put("clocks", clocks.explain(subject));
        context.put("whereabouts", workflow.whereabouts(subject, DISPUTE).orElse(null));
        return context;
    }

    private List<TaskView> openTasks(Subject subject) {
        return user.is(Role.SELLER)
                ? List.of()
                : tasks.of(subject).stream()
                        .filter(task -> task.completed() == null)
                        .toList();
    }
}
