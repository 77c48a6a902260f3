package io.sportello.tasks;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.SellerScope;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** Writes what happens to the engine's user tasks into the work list, in the engine's transaction. */
@Component
class TaskRecorder implements TaskListener {

    private final TaskItems items;
    private final SubjectKinds kinds;
    private final CurrentUser user;
    private final SellerScope scope;
    private final Clock clock;

    TaskRecorder(TaskItems items, SubjectKinds kinds, CurrentUser user, SellerScope scope, Clock clock) {
        this.items = items;
        this.kinds = kinds;
        this.user = user;
        this.scope = scope;
        this.clock = clock;
    }

    /** Records whatever the user may see: a process that goes on because of one seller may reach what only staff sees. */
    @Override
    public void notify(DelegateTask task) {
        String by = user.name();
        scope.runAsSystem(() -> record(task, by));
    }

    private void record(DelegateTask task, String by) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> create(task);
            case EVENTNAME_COMPLETE -> change(task, item -> item.finish(by, clock.instant()));
            case EVENTNAME_DELETE -> change(task, item -> item.finish(null, clock.instant()));
            default -> change(task, item -> follow(item, task));
        }
    }

    private void create(DelegateTask task) {
        ExecutionEntity execution = (ExecutionEntity) task.getExecution();
        TaskItem item = new TaskItem(
                task.getId(),
                facts(task, execution.getProcessBusinessKey()),
                execution.getProcessDefinition().getKey(),
                task.getTaskDefinitionKey(),
                clock.instant());
        follow(item, task);
        items.add(item);
    }

    private SubjectFacts facts(DelegateTask task, String businessKey) {
        if (businessKey == null) {
            throw new IllegalStateException("The process of " + task.getTaskDefinitionKey() + " names no subject");
        }
        return kinds.facts(Subject.parse(businessKey));
    }

    private void change(DelegateTask task, Consumer<TaskItem> change) {
        items.lock(task.getId()).ifPresent(change);
    }

    private void follow(TaskItem item, DelegateTask task) {
        Date due = task.getDueDate();
        item.follow(
                candidateGroup(task),
                task.getAssignee(),
                task.getPriority(),
                due == null ? null : due.toInstant(),
                clock.instant());
    }

    /** A task of ours has one group; of several, the first by name counts. */
    private static String candidateGroup(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .min(String::compareTo)
                .orElse(null);
    }
}
