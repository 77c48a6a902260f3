package io.sportello.tasks;

import io.sportello.accounts.ActorNames;
import io.sportello.accounts.Colleague;
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
import org.springframework.stereotype.Service;

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
    private final TaskAnswering answering;
    private final TaskForms forms;
    private final ActorNames actors;
    private final TaskTransactions transactions;

    WorkList(
            TaskItems items,
            TaskLists lists,
            TaskRules rules,
            TaskClaims claims,
            TaskMarks marks,
            FollowUps followUps,
            TaskNotes notes,
            Mentions mentions,
            TaskAnswering answering,
            TaskForms forms,
            ActorNames actors,
            TaskTransactions transactions) {
        this.items = items;
        this.lists = lists;
        this.rules = rules;
        this.claims = claims;
        this.marks = marks;
        this.followUps = followUps;
        this.notes = notes;
        this.mentions = mentions;
        this.answering = answering;
        this.forms = forms;
        this.actors = actors;
        this.transactions = transactions;
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
        return read(() -> rules.visible(id));
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
        return transactions.write(() -> claims.claimIfFree(id));
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
        return transactions.write(() -> notes.write(id, note));
    }

    @Override
    public KeptNote prove(String id, NoteFile file) {
        return transactions.write(() -> notes.prove(id, file));
    }

    @Override
    public List<Colleague> mentionable(String id) {
        return mentions.of(get(id).sellerId());
    }

    @Override
    public void seen(String id) {
        transactions.write(() -> {
            mentions.seen(rules.visible(id).id());
            return id;
        });
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
        return answering.complete(id, answers);
    }

    @Override
    public TaskView completeLater(String id, Map<String, Object> answers, Duration hold) {
        return answering.completeLater(id, answers, hold);
    }

    @Override
    public TaskView takeBack(String id) {
        return answering.takeBack(id);
    }

    @Override
    public TaskView carryOut(String id) {
        return answering.carryOut(id);
    }

    @Override
    public TaskForm form(String id) {
        return read(() -> forms.form(rules.visible(id)));
    }

    @Override
    public TaskDraft saveDraft(String id, Map<String, Object> answers) {
        return answering.saveDraft(id, answers);
    }

    @Override
    public Optional<TaskDraft> draft(String id) {
        return answering.draft(id);
    }

    private <T> T read(Supplier<T> question) {
        return transactions.read(question);
    }

    private TaskView change(String id, Supplier<TaskView> change) {
        return transactions.change(id, change);
    }
}
