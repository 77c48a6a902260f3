package io.sportello.policies.deciding;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.sportello.policies.Decision;
import io.sportello.policies.NoAnswer;
import io.sportello.policies.Policies;
import io.sportello.policies.PolicyTask;
import io.sportello.policies.Question;
import io.sportello.subjects.Subject;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;

class DecideTests {

    private static final Subject SUBJECT = new Subject("return", "R-1");
    private static final Question QUESTION = Question.of("check-eligibility", SUBJECT, "aurora", Map.of());

    private final Policies policies = mock(Policies.class);
    private final PolicyTask task = mock(PolicyTask.class);
    private final DelegateExecution execution = mock(DelegateExecution.class);
    private final Decision decision = mock(Decision.class);

    @BeforeEach
    void aReturnAtItsCheck() {
        when(execution.getProcessBusinessKey()).thenReturn("return/R-1");
        when(execution.getCurrentActivityId()).thenReturn("check-eligibility");
        when(task.policy()).thenReturn("check-eligibility");
        when(task.questions(SUBJECT)).thenReturn(List.of(QUESTION));
    }

    @Test
    void asksThePolicyOfTheTasksNameAndKeepsTheOutcomes() {
        when(policies.decide(QUESTION)).thenReturn(decision);
        when(task.apply(SUBJECT, List.of(decision))).thenReturn(Map.of("eligible", true));

        new Decide(policies, List.of(task)).execute(execution);

        verify(execution).setVariables(Map.of("eligible", true));
    }

    @Test
    void failsWhereNoRowAnswers() {
        when(policies.decide(QUESTION)).thenThrow(new NoAnswer("no row"));

        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> new Decide(policies, List.of(task)).execute(execution));
        verify(task, never()).apply(ArgumentMatchers.any(), ArgumentMatchers.any());
    }

    @Test
    void failsWhereNoFeatureAsks() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Decide(policies, List.of()).execute(execution))
                .withMessageContaining("check-eligibility");
    }
}
