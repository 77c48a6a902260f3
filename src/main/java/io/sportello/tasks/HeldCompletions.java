package io.sportello.tasks;

import io.sportello.accounts.CurrentUser;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.workflow.Workflow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps completions back for a while, within the caller's transaction, so that a person can take them back. */
@Component
class HeldCompletions {

    private static final String KIND = "completion";
    private static final String PREFIX = "H-";

    /** The engine may come a little late, and what is in time when it is answered must not be late for that. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder().build();
    private final HeldCompletionRepository held;
    private final TaskItems items;
    private final TaskRules rules;
    private final TaskClaims claims;
    private final TaskCompletion completion;
    private final Drafts drafts;
    private final Workflow workflow;
    private final CurrentUser user;
    private final Clock clock;

    HeldCompletions(
            HeldCompletionRepository held,
            TaskItems items,
            TaskRules rules,
            TaskClaims claims,
            TaskCompletion completion,
            Drafts drafts,
            Workflow workflow,
            CurrentUser user,
            Clock clock) {
        this.held = held;
        this.items = items;
        this.rules = rules;
        this.claims = claims;
        this.completion = completion;
        this.drafts = drafts;
        this.workflow = workflow;
        this.user = user;
        this.clock = clock;
    }

    /** Whether a task's completion may wait so long: not when it falls due meanwhile. */
    boolean mayWait(TaskView task, Duration hold) {
        Instant end = clock.instant().plus(hold).plus(MARGIN);
        boolean late = task.due() != null && task.due().isBefore(clock.instant());
        return !hold.isZero() && (task.due() == null || late || task.due().isAfter(end));
    }

    TaskView hold(String id, Map<String, Object> answers, Duration hold) {
        claims.claim(id);
        TaskItem item = item(id);
        TaskView task = item.view();
        drafts.save(task, user.name(), answers);
        Instant now = clock.instant();
        Instant until = now.plus(hold);
        HeldCompletion kept =
                held.saveAndFlush(new HeldCompletion(task, user.name(), json.writeValueAsString(answers), until));
        item.hold(until, now);
        workflow.start("hold-completion", subject(kept.id()), Map.of("until", Date.from(until)));
        return item.view();
    }

    /** What the process that waits is about; {@link #number} reads it. */
    private static Subject subject(long id) {
        return new Subject(KIND, PREFIX + id);
    }

    static long number(Subject subject) {
        return Long.parseLong(subject.id().substring(PREFIX.length()));
    }

    TaskView takeBack(String id) {
        release(id);
        return item(id).view();
    }

    TaskView carryOut(String id) {
        HeldCompletion kept = release(id);
        return completion.complete(id, json.readValue(kept.answers(), ANSWERS));
    }

    /** Ends the wait; the process finds nothing to do when its time comes. */
    private HeldCompletion release(String id) {
        TaskItem item = item(id);
        rules.mustDo(item.view());
        rules.mustNotBeAnothers(item.view());
        HeldCompletion kept = held.findByTaskId(id).orElseThrow(() -> new TaskRefused(null, "task.not-held"));
        held.delete(kept);
        held.flush();
        item.hold(null, clock.instant());
        return kept;
    }

    /**
     * Gives the task back to whoever completed it, with the answers as a draft that says why they were refused.
     *
     * @param why the sentence, or null when there is nobody any more to read it
     */
    void refuse(long number, String why) {
        held.findById(number).ifPresent(kept -> {
            TaskItem item = item(kept.taskId());
            if (held.existsById(number)) {
                drafts.save(item.view(), kept.author(), json.readValue(kept.answers(), ANSWERS), why);
                held.delete(kept);
                item.hold(null, clock.instant());
            }
        });
    }

    private TaskItem item(String id) {
        return items.lock(id).orElseThrow(() -> new SubjectNotFound("task"));
    }
}
