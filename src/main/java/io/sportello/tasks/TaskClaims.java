package io.sportello.tasks;

import io.sportello.accounts.Colleague;
import io.sportello.accounts.Colleagues;
import io.sportello.accounts.CurrentUser;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntry;
import io.sportello.subjects.SubjectNotFound;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Says whose a task is, within the caller's transaction, and writes it into the journal for staff. */
@Component
class TaskClaims {

    private final TaskItems items;
    private final TaskRules rules;
    private final TaskService engine;
    private final Journal journal;
    private final CurrentUser user;
    private final Colleagues colleagues;
    private final AssignmentNotice notice;

    TaskClaims(
            TaskItems items,
            TaskRules rules,
            TaskService engine,
            Journal journal,
            CurrentUser user,
            Colleagues colleagues,
            AssignmentNotice notice) {
        this.items = items;
        this.rules = rules;
        this.engine = engine;
        this.journal = journal;
        this.user = user;
        this.colleagues = colleagues;
        this.notice = notice;
    }

    TaskView claim(String id) {
        TaskItem item = open(id);
        rules.mustNotBeAnothers(item.view());
        if (item.assignee() == null) {
            engine.claim(id, user.name());
            write(item.view(), "journal.task-claimed", null);
        }
        return item.view();
    }

    Optional<TaskView> claimIfFree(String id) {
        return items.lockFree(id).filter(item -> rules.mayDo(item.view())).map(item -> claim(id));
    }

    TaskView unclaim(String id) {
        TaskItem item = open(id);
        rules.mustNotBeAnothers(item.view());
        if (item.assignee() != null) {
            String delegator = delegator(item.view());
            item.delegate(null);
            engine.setAssignee(id, delegator);
            write(item.view(), delegator == null ? "journal.task-returned" : "journal.task-handed-back", delegator);
        }
        return item.view();
    }

    TaskView assign(String id, String assignee) {
        TaskItem item = open(id);
        String address = assignee == null || assignee.isBlank() ? null : colleague(item.view(), assignee);
        if (!Objects.equals(address, item.assignee())) {
            boolean mine = user.name().equals(item.assignee());
            item.delegate(mine && address != null ? user.name() : null);
            engine.setAssignee(id, address);
            write(item.view(), address == null ? "journal.task-returned" : "journal.task-assigned", address);
            if (address != null) {
                notice.tell(item.view(), address);
            }
        }
        return item.view();
    }

    /** Who gets the task back: whoever gave it away, as long as they may still do it. */
    private String delegator(TaskView task) {
        String by = task.delegatedBy();
        return by == null
                        || colleagues.who(task.candidateGroup(), task.sellerId()).stream()
                                .map(Colleague::email)
                                .noneMatch(by::equals)
                ? null
                : by;
    }

    private String colleague(TaskView task, String assignee) {
        String address = assignee.strip().toLowerCase(Locale.ROOT);
        return colleagues.who(task.candidateGroup(), task.sellerId()).stream()
                .map(Colleague::email)
                .filter(address::equals)
                .findFirst()
                .orElseThrow(() -> new TaskRefused("assignee", "task.no-such-user", address));
    }

    private TaskItem open(String id) {
        TaskItem item = items.lock(id).orElseThrow(() -> new SubjectNotFound("task"));
        rules.mustDo(item.view());
        rules.mustNotBeHeld(item.view());
        return item;
    }

    private void write(TaskView task, String what, String assignee) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("task", task.task());
        if (assignee != null) {
            facts.put("to", assignee);
        }
        journal.write(JournalEntry.forStaff(task.subject(), task.sellerId(), what, facts));
    }
}
