package io.sportello.performance.web;

import io.sportello.accounts.Sellers;
import io.sportello.clocks.Clocks;
import io.sportello.documents.Documents;
import io.sportello.journal.Journal;
import io.sportello.performance.NotificationView;
import io.sportello.policies.Policies;
import io.sportello.subjects.RelatedSubjects;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import io.sportello.workflow.Workflow;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers everything that the page of one notification shows. */
@Component
class NotificationFile {

    private final Tasks tasks;
    private final Policies policies;
    private final Journal journal;
    private final Documents documents;
    private final Workflow workflow;
    private final Clocks clocks;
    private final RelatedSubjects related;
    private final Sellers sellers;

    NotificationFile(
            Tasks tasks,
            Policies policies,
            Journal journal,
            Documents documents,
            Workflow workflow,
            Clocks clocks,
            RelatedSubjects related,
            Sellers sellers) {
        this.tasks = tasks;
        this.policies = policies;
        this.journal = journal;
        this.documents = documents;
        this.workflow = workflow;
        this.clocks = clocks;
        this.related = related;
        this.sellers = sellers;
    }

    void fill(NotificationView one, boolean staff, Model model) {
        model.addAttribute("one", one);
        model.addAttribute("seller", sellers.find(one.sellerId()).orElseThrow());
        model.addAttribute("whereabouts", workflow.whereabouts(one.subject()).orElse(null));
        model.addAttribute("decisions", policies.decisions(one.subject()));
        model.addAttribute("entries", journal.entries(one.subject()));
        model.addAttribute("chain", journal.verify(one.subject()));
        model.addAttribute("documents", documents.of(one.subject()));
        model.addAttribute("clocks", clocks.explain(one.subject()));
        model.addAttribute("related", related.of(one.subject(), one.sellerId(), one.orderId()));
        model.addAttribute("openTasks", staff ? open(one) : List.of());
    }

    private List<TaskView> open(NotificationView one) {
        return tasks.of(one.subject()).stream()
                .filter(task -> task.completed() == null)
                .toList();
    }
}
