package io.sportello.tasks;

import static io.sportello.accounts.SellerFixture.AURORA;
import static io.sportello.accounts.SellerFixture.NORDLICHT;

import io.sportello.accounts.As;
import io.sportello.accounts.SellerScope;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.SubjectKind;
import io.sportello.subjects.SubjectNotFound;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * A made-up feature with the process {@code task-drill}: support decides, then support leads prove. Its subjects'
 * numbers begin with the seller's initial.
 */
@Component
public class Drill implements SubjectKind {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Tasks tasks;
    private final SellerScope scope;

    Drill(RepositoryService repository, RuntimeService runtime, Tasks tasks, SellerScope scope) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.scope = scope;
    }

    /** A new subject of Bottega Aurora's. */
    public static Subject auroras() {
        return new Subject("drill", "A-" + NUMBERS.incrementAndGet());
    }

    /** A new subject of Nordlicht Audio's. */
    public static Subject nordlichts() {
        return new Subject("drill", "N-" + NUMBERS.incrementAndGet());
    }

    /** The first task of a new process. */
    public TaskView begin(Subject subject) {
        return begin(subject, null);
    }

    public TaskView begin(Subject subject, Instant due) {
        As.system(() -> {
            start(subject, due);
            return subject;
        });
        return open(subject);
    }

    /** Starts the process in the caller's transaction and by the caller. */
    public void start(Subject subject, Instant due) {
        deploy();
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("due", due == null ? null : Date.from(due));
        variables.put("priority", 50);
        runtime.startProcessInstanceByKey("task-drill", subject.toString(), variables);
    }

    /** The task that is open now. */
    public TaskView open(Subject subject) {
        return As.system(() -> tasks.of(subject)).stream()
                .filter(task -> task.completed() == null)
                .findFirst()
                .orElseThrow();
    }

    /** The boundary event takes the first task away. */
    public void withdraw(Subject subject) {
        As.system(() -> {
            runtime.createMessageCorrelation("task-drill-withdrawn")
                    .processInstanceBusinessKey(subject.toString())
                    .correlate();
            return subject;
        });
    }

    private void deploy() {
        repository
                .createDeployment()
                .name("task-drill")
                .addClasspathResource("drill/task-drill.bpmn")
                .enableDuplicateFiltering(true)
                .deploy();
    }

    @Override
    public String kind() {
        return "drill";
    }

    @Override
    public SubjectFacts facts(Subject subject) {
        String seller = subject.id().startsWith("A") ? AURORA : NORDLICHT;
        if (!scope.sees(seller)) {
            throw new SubjectNotFound(subject.toString());
        }
        return new SubjectFacts(
                subject,
                seller,
                seller.equals(AURORA) ? "IT" : "DE",
                "Lamp 100% off " + subject.id(),
                "407-" + subject.id(),
                new BigDecimal("79.90"),
                "EUR",
                "/drills/" + subject.id());
    }
}
