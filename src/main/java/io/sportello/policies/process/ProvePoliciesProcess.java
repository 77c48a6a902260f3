package io.sportello.policies.process;

import io.sportello.accounts.SellerScope;
import io.sportello.policies.studio.PolicyInForce;
import io.sportello.policies.versions.VersionsChanged;
import io.sportello.subjects.Subject;
import io.sportello.workflow.Workflow;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The process {@code prove-policies}: starts when a version is published, taken back or comes into force, and with the
 * application, which may bring tables of its own.
 */
@Component
@Order(30)
class ProvePoliciesProcess implements ApplicationRunner {

    static final String KEY = "prove-policies";
    static final Subject SUBJECT = new Subject("rules", "all");

    private final Workflow workflow;
    private final SellerScope scope;
    private final TransactionTemplate transaction;

    ProvePoliciesProcess(Workflow workflow, SellerScope scope, TransactionTemplate transaction) {
        this.workflow = workflow;
        this.scope = scope;
        this.transaction = transaction;
    }

    @EventListener
    void start(VersionsChanged changed) {
        start();
    }

    @EventListener
    void start(PolicyInForce inForce) {
        start();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        scope.runAsSystem(() -> transaction.executeWithoutResult(status -> start()));
    }

    private void start() {
        workflow.start(KEY, SUBJECT, Map.of());
    }
}
