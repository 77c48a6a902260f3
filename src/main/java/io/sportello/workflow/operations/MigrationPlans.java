package io.sportello.workflow.operations;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstructionValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.springframework.stereotype.Component;

/** Tells which steps of a version become which of another: equal ones by themselves, others as somebody chose. */
@Component
class MigrationPlans {

    private final RuntimeService runtime;

    MigrationPlans(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** What is equal in both. */
    MigrationPlan equal(String from, String to) {
        return runtime.createMigrationPlan(from, to).mapEqualActivities().build();
    }

    /**
     * What is equal in both and what was chosen.
     *
     * @throws MigrationPlanValidationException when the engine does not take a choice
     * @throws BadUserRequestException when a chosen step is none
     */
    MigrationPlan plan(String from, String to, Map<String, String> chosen) {
        MigrationPlanBuilder plan = runtime.createMigrationPlan(from, to).mapEqualActivities();
        for (Map.Entry<String, String> choice : new TreeMap<>(chosen).entrySet()) {
            plan = plan.mapActivities(choice.getKey(), choice.getValue());
        }
        return plan.build();
    }

    /** What the engine has against the choices, by the step that was to become another; empty when it takes them. */
    Map<String, List<MigrationProblem>> problems(String from, String to, Map<String, String> chosen) {
        try {
            plan(from, to, chosen);
            return Map.of();
        } catch (MigrationPlanValidationException e) {
            return e.getValidationReport().getInstructionReports().stream()
                    .collect(Collectors.toMap(
                            report -> report.getMigrationInstruction().getSourceActivityId(),
                            MigrationPlans::problems,
                            (one, other) -> one));
        }
    }

    private static List<MigrationProblem> problems(MigrationInstructionValidationReport report) {
        return report.getFailures().stream().map(MigrationProblem::of).toList();
    }
}
