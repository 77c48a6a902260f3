package io.sportello.tasks;

import io.sportello.accounts.ActingFor;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.workflow.JobWork;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out completions that nobody took back, for the process {@code hold-completion}. */
@Service
public class HeldWork {

    private final Tasks tasks;
    private final HeldCompletions completions;
    private final HeldCompletionRepository held;
    private final TaskRefusals refusals;
    private final ActingFor acting;
    private final JobWork work;
    private final TransactionTemplate own;

    HeldWork(
            Tasks tasks,
            HeldCompletions completions,
            HeldCompletionRepository held,
            TaskRefusals refusals,
            ActingFor acting,
            JobWork work,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.completions = completions;
        this.held = held;
        this.refusals = refusals;
        this.acting = acting;
        this.work = work;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Completes the task in the name of whoever said so, in a transaction that is not the job's, because a refusal must undo
     * all of it and yet be told. Does nothing when it was taken back or carried out before.
     */
    public void carryOut(Subject completion) {
        long number = HeldCompletions.number(completion);
        work.call(() -> {
            held.findById(number).ifPresent(this::carryOut);
            return null;
        });
    }

    private void carryOut(HeldCompletion kept) {
        String[] refusal = new String[1];
        boolean there = acting.run(kept.author(), () -> refusal[0] = tryIt(kept).orElse(null));
        if (!there || refusal[0] != null) {
            own.executeWithoutResult(status -> completions.refuse(kept.id(), refusal[0]));
        }
    }

    /** @return why it was refused, in the language of whoever completed it */
    private Optional<String> tryIt(HeldCompletion kept) {
        try {
            own.executeWithoutResult(status -> tasks.carryOut(kept.taskId()));
            return Optional.empty();
        } catch (TaskGone | TaskConflict | TaskRefused | TaskNotAllowed | AnswersRefused | SubjectNotFound refusal) {
            return refusals.says(refusal);
        }
    }
}
