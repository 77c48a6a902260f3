package io.sportello.claims.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.accounts.Sellers;
import io.sportello.claims.ClaimQueries;
import io.sportello.claims.ClaimView;
import io.sportello.clocks.Clocks;
import io.sportello.documents.Documents;
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

/** Collects what the page of a claim shows beside it: seller, tasks, clock, order, decisions, journal and diagram. */
@Component
class ClaimContext {

    private final ClaimQueries claims;
    private final Sellers sellers;
    private final Tasks tasks;
    private final RelatedSubjects related;
    private final Policies policies;
    private final Journal journal;
    private final Documents documents;
    private final Workflow workflow;
    private final Clocks clocks;
    private final CurrentUser user;

    ClaimContext(
            ClaimQueries claims,
            Sellers sellers,
            Tasks tasks,
            RelatedSubjects related,
            Policies policies,
            Journal journal,
            Documents documents,
            Workflow workflow,
            Clocks clocks,
            CurrentUser user) {
        this.claims = claims;
        this.sellers = sellers;
        this.tasks = tasks;
        this.related = related;
        this.policies = policies;
        this.journal = journal;
        this.documents = documents;
        this.workflow = workflow;
        this.clocks = clocks;
        this.user = user;
    }

    Map<String, Object> of(ClaimView claim) {
        Subject subject = claim.subject();
        boolean staff = !user.is(Role.SELLER);
        Map<String, Object> context = new HashMap<>();
        context.put("seller", sellers.find(claim.sellerId()).orElseThrow());
        context.put("whereabouts", workflow.whereabouts(subject).orElse(null));
        context.put("related", related.of(subject, claim.sellerId(), claim.orderId()));
        context.put("clocks", clocks.explain(subject));
        context.put("decisions", policies.decisions(subject));
        context.put("journal", journal.entries(subject));
        context.put("chain", journal.verify(subject));
        context.put("documents", documents.of(subject));
        context.put("mails", claims.mails(subject));
        context.put("staff", staff);
        context.put("openTasks", staff ? openTasks(subject) : List.of());
        return context;
    }

    private List<TaskView> openTasks(Subject subject) {
        return tasks.of(subject).stream()
                .filter(task -> task.completed() == null)
                .toList();
    }
}
