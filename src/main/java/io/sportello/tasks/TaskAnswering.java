package io.sportello.tasks;

import io.sportello.accounts.CurrentUser;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Takes what a person answers in a task's form: at once, later, or back; what is refused is kept as a draft. */
@Component
class TaskAnswering {

    private final TaskRules rules;
    private final TaskCompletion completion;
    private final HeldCompletions held;
    private final Drafts drafts;
    private final CurrentUser user;
    private final TaskTransactions transactions;

    TaskAnswering(
            TaskRules rules,
            TaskCompletion completion,
            HeldCompletions held,
            Drafts drafts,
            CurrentUser user,
            TaskTransactions transactions) {
        this.rules = rules;
        this.completion = completion;
        this.held = held;
        this.drafts = drafts;
        this.user = user;
        this.transactions = transactions;
    }

    TaskView complete(String id, Map<String, Object> answers) {
        return orKept(id, answers, () -> transactions.change(id, () -> completion.complete(id, answers)));
    }

    TaskView completeLater(String id, Map<String, Object> answers, Duration hold) {
        if (!held.mayWait(transactions.read(() -> rules.visible(id)), hold)) {
            return complete(id, answers);
        }
        return orKept(id, answers, () -> {
            // what is refused is refused now, and not when nobody looks any more
            transactions.rehearse(id, () -> completion.complete(id, answers));
            return transactions.change(id, () -> held.hold(id, answers, hold));
        });
    }

    private TaskView orKept(String id, Map<String, Object> answers, Supplier<TaskView> change) {
        try {
            return change.get();
        } catch (TaskGone | TaskConflict | AnswersRefused | TaskRefused e) {
            saveDraft(id, answers);
            throw e;
        }
    }

    TaskView takeBack(String id) {
        return transactions.change(id, () -> held.takeBack(id));
    }

    TaskView carryOut(String id) {
        return transactions.change(id, () -> held.carryOut(id));
    }

    TaskDraft saveDraft(String id, Map<String, Object> answers) {
        try {
            return saveDraftOnce(id, answers);
        } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
            // the same person saved in another window at the same moment; the later text wins
            return saveDraftOnce(id, answers);
        }
    }

    private TaskDraft saveDraftOnce(String id, Map<String, Object> answers) {
        return transactions.write(() -> drafts.save(rules.visible(id), user.name(), answers));
    }

    Optional<TaskDraft> draft(String id) {
        return transactions.read(() -> drafts.find(rules.visible(id).id(), user.name()));
    }
}
