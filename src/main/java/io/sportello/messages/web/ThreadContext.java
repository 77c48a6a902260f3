package io.sportello.messages.web;

import io.sportello.accounts.Colleague;
import io.sportello.accounts.Colleagues;
import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.accounts.Sellers;
import io.sportello.journal.Journal;
import io.sportello.messages.ThreadView;
import io.sportello.policies.Policies;
import io.sportello.subjects.RelatedSubjects;
import io.sportello.workflow.Workflow;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Collects what stands beside a conversation: the seller, the order's other cases, decisions, journal and diagram. */
@Component
class ThreadContext {

    private final Sellers sellers;
    private final Colleagues colleagues;
    private final RelatedSubjects related;
    private final Policies policies;
    private final Journal journal;
    private final Workflow workflow;
    private final CurrentUser user;

    ThreadContext(
            Sellers sellers,
            Colleagues colleagues,
            RelatedSubjects related,
            Policies policies,
            Journal journal,
            Workflow workflow,
            CurrentUser user) {
        this.sellers = sellers;
        this.colleagues = colleagues;
        this.related = related;
        this.policies = policies;
        this.journal = journal;
        this.workflow = workflow;
        this.user = user;
    }

    Map<String, Object> of(ThreadView thread) {
        Map<String, Object> context = new HashMap<>();
        context.put("seller", sellers.find(thread.sellerId()).orElseThrow());
        context.put("names", user.is(Role.SELLER) ? Map.of() : names(thread.sellerId()));
        context.put("related", related.of(thread.subject(), thread.sellerId(), thread.orderId()));
        context.put("decisions", policies.decisions(thread.subject()));
        context.put("journal", journal.entries(thread.subject()));
        context.put("chain", journal.verify(thread.subject()));
        context.put(
                "whereabouts",
                workflow.whereabouts(thread.subject(), "answer-message").orElse(null));
        return context;
    }

    private Map<String, String> names(String sellerId) {
        return colleagues.who(null, sellerId).stream()
                .collect(Collectors.toMap(Colleague::email, Colleague::name, (one, other) -> one));
    }
}
