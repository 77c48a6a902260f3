package io.sportello.tasks;

import io.sportello.accounts.ActorNames;
import io.sportello.accounts.Colleague;
import io.sportello.accounts.CurrentUser;
import io.sportello.subjects.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The work list over its read model, with the engine behind it. */
@Service
class WorkList implements Tasks {

    private final TaskItems items;
    private final TaskLists lists;
    private final TaskRules rules;
    private final TaskClaims claims;
    private final TaskMarks marks;
    private final FollowUps followUps;
    private final TaskNotes notes;
    private final Mentions mentions;
    private final TaskCompletion completion;
    private final HeldCompletions held;
    private final TaskForms forms;
    private final Drafts drafts;
    private final CurrentUser user;
    private final ActorNames actors;
    private final TransactionTemplate writing;
    private final TransactionTemplate rehearsing;
    private final TransactionTemplate reading;

    WorkList(
            TaskItems items,
            TaskLists lists,
            TaskRules rules,
            TaskClaims claims,
            TaskMarks marks,
            FollowUps followUps,
            TaskNotes notes,
            Mentions mentions,
            TaskCompletion completion,
            HeldCompletions held,
            TaskForms forms,
            Drafts drafts,
            CurrentUser user,
            ActorNames actors,
            PlatformTransactionManager transactions) {
        this.items = items;
        this.lists = lists;
        this.rules = rules;
        this.claims = claims;
        this.marks = marks;
        this.followUps = followUps;
        this.notes = notes;
        this.mentions = mentions;
        this.completion = completion;
        this.held = held;
        this.forms = forms;
        this.drafts = drafts;
        this.user = user;
        this.actors = actors;
        this.writing = new TransactionTemplate(transactions);
        this.rehearsing = new TransactionTemplate(transactions);
        this.rehearsing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public TaskPage find(TaskQuery query, String cursor, int size) {
        rules.staffOnly();
        return read(() -> lists.find(query, cursor, size));
    }

    @Override
    public TaskCount count(TaskQuery query) {
        rules.staffOnly();
        return read(() -> lists.count(query));
    }

    @Override
    public Map<String, TaskCount> counts(Map<String, TaskQuery> queries) {
        rules.staffOnly();
        Map<String, TaskCount> counts = new LinkedHashMap<>();
        return read(() -> {
            queries.forEach((name, query) -> counts.put(name, lists.count(query)));
            return counts;
        });
    }

    @Override
    public List<TaskView> get(Collection<String> ids) {
        rules.staffOnly();
        return ids.isEmpty() ? List.of() : read(() -> lists.get(ids));
    }

    @Override
    public int among(TaskQuery query, Collection<String> ids, String before) {
        rules.staffOnly();
        return ids.isEmpty() ? 0 : read(() -> lists.among(query, ids, before));
    }

    @Override
    public TaskView get(String id) {
        return read(() -> visible(id));
    }

    @Override
    public List<TaskView> of(Subject subject) {
        return read(() -> items.of(subject.toString()).stream()
                .map(item -> item.view().naming(actors::shown))
                .toList());
    }

    @Override
    public Map<Subject, TaskView> open(Collection<Subject> subjects, String task) {
        rules.staffOnly();
        List<String> names = subjects.stream().map(Subject::toString).toList();
        return names.isEmpty()
                ? Map.of()
                : read(() -> items.open(names, task).stream()
                        .map(TaskItem::view)
                        .collect(Collectors.toMap(TaskView::subject, Function.identity(), (one, other) -> one)));
    }

    @Override
    public List<TaskView> ofSameBuyer(TaskView task) {
        rules.staffOnly();
        return task.buyer() == null
                ? List.of()
                : read(() -> items
                        .ofBuyer(task.sellerId(), task.buyer(), task.subject().toString())
                        .stream()
                        .map(TaskItem::view)
                        .toList());
    }

    @Override
    public boolean mayDo(TaskView task) {
        return rules.mayDo(task);
    }

    @Override
    public TaskView claim(String id) {
        return change(id, () -> claims.claim(id));
    }

    @Override
    public Optional<TaskView> claimIfFree(String id) {
        return writing.execute(status -> claims.claimIfFree(id));
    }

    @Override
    public TaskView unclaim(String id) {
        return change(id, () -> claims.unclaim(id));
    }

    @Override
    public TaskView assign(String id, String assignee) {
        return change(id, () -> claims.assign(id, assignee));
    }

    @Override
    public TaskView prioritise(String id, int priority) {
        return change(id, () -> marks.prioritise(id, priority));
    }

    @Override
    public TaskView snooze(String id, Instant until) {
        return change(id, () -> marks.snooze(id, until));
    }

    @Override
    public TaskView followUp(String id, Instant at) {
        return change(id, () -> followUps.set(id, at));
    }

    @Override
    public KeptNote note(String id, NewNote note) {
        return writing.execute(status -> notes.write(id, note));
    }

    @Override
    public List<Colleague> mentionable(String id) {
        return mentions.of(get(id).sellerId());
    }

    @Override
    public void seen(String id) {
        writing.executeWithoutResult(status -> mentions.seen(visible(id).id()));
    }

    @Override
    public TaskView takeBackNote(String id, String name) {
        return change(id, () -> notes.takeBack(id, name));
    }

    @Override
    public Optional<TaskForm> formOfMany(String task) {
        rules.staffOnly();
        return forms.formOfMany(task);
    }

    @Override
    public TaskView complete(String id, Map<String, Object> answers) {
        try {
            return change(id, () -> completion.complete(id, answers));
        } catch (TaskGone | TaskConflict | AnswersRefused | TaskRefused e) {
            saveDraft(id, answers);
            throw e;
        }
    }

    @Override
    public TaskView completeLater(String id, Map<String, Object> answers, Duration hold) {
        if (!held.mayWait(get(id), hold)) {
            return complete(id, answers);
        }
        try {
            rehearse(id, answers);
            return change(id, () -> held.hold(id, answers, hold));
        } catch (TaskGone | TaskConflict | AnswersRefused | TaskRefused e) {
            saveDraft(id, answers);
            throw e;
        }
    }

    /** Completes it and makes that undone, so that what is refused is refused now and not when nobody looks any more. */
    private void rehearse(String id, Map<String, Object> answers) {
        gone(
                id,
                () -> rehearsing.execute(status -> {
                    TaskView done = completion.complete(id, answers);
                    items.flush();
                    status.setRollbackOnly();
                    return done;
                }));
    }

    @Override
    public TaskView takeBack(String id) {
        return change(id, () -> held.takeBack(id));
    }

    @Override
    public TaskView carryOut(String id) {
        return change(id, () -> held.carryOut(id));
    }

    @Override
    public TaskForm form(String id) {
        return read(() -> forms.form(visible(id)));
    }

    @Override
    public TaskDraft saveDraft(String id, Map<String, Object> answers) {
        try {
            return saveDraftOnce(id, answers);
        } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
            // the same person saved in another window at the same moment; the later text wins
            return saveDraftOnce(id, answers);
        }
    }

    private TaskDraft saveDraftOnce(String id, Map<String, Object> answers) {
        return writing.execute(status -> drafts.save(visible(id), user.name(), answers));
    }

    @Override
    public Optional<TaskDraft> draft(String id) {
        return read(() -> drafts.find(visible(id).id(), user.name()));
    }

    /** What may not be seen is not found, and only then is it asked who may see the work list. */
    private TaskView visible(String id) {
        TaskView task = items.get(id).view();
        rules.staffOnly();
        return task;
    }

    private <T> T read(Supplier<T> question) {
        return reading.execute(status -> question.get());
    }

    private TaskView change(String id, Supplier<TaskView> change) {
        return gone(id, () -> writing.execute(status -> change.get()));
    }

    /** Says that a task is gone where the database only says that somebody was faster. */
    private TaskView gone(String id, Supplier<TaskView> change) {
        try {
            return change.get();
        } catch (ProcessEngineException | ConcurrencyFailureException e) {
            TaskView now = get(id);
            if (now.completed() != null) {
                throw new TaskGone(now);
            }
            throw e;
        }
    }
}
