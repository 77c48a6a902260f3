package io.sportello.tasks;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The work list for programs. */
@RestController
@RequestMapping("/api/tasks")
class TaskApiController {

    private final Tasks tasks;

    TaskApiController(Tasks tasks) {
        this.tasks = tasks;
    }

    /** A task as programs read it. */
    record Task(
            String id,
            String subject,
            String sellerId,
            String marketplace,
            String process,
            String task,
            String title,
            String orderId,
            BigDecimal amount,
            String currency,
            String buyer,
            String candidateGroup,
            String assignee,
            int priority,
            Instant due,
            Instant snoozedUntil,
            Instant followUp,
            Instant heldUntil,
            Instant created,
            Instant completed,
            String completedBy) {

        static Task of(TaskView task) {
            return new Task(
                    task.id(),
                    task.subject().toString(),
                    task.sellerId(),
                    task.marketplace(),
                    task.process(),
                    task.task(),
                    task.title(),
                    task.orderId(),
                    task.amount(),
                    task.currency(),
                    task.buyer(),
                    task.candidateGroup(),
                    task.assignee(),
                    task.priority(),
                    task.due(),
                    task.snoozedUntil(),
                    task.followUp(),
                    task.heldUntil(),
                    task.created(),
                    task.completed(),
                    task.completedBy());
        }
    }

    /** A page of tasks, and the cursor of the next one or null. */
    record Page(List<Task> items, String next) {}

    /** What a form was answered with, by field key. */
    record Answers(Map<String, Object> answers) {}

    /** Whose a task shall be. */
    record Assignment(String assignee) {}

    @GetMapping
    Page list(
            @RequestParam(defaultValue = "OPEN") TaskQuery.State state,
            @RequestParam(defaultValue = "ANYBODY") TaskQuery.Who who,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) Instant dueBefore,
            @RequestParam(required = false) String seller,
            @RequestParam(required = false) String marketplace,
            @RequestParam(required = false) String process,
            @RequestParam(required = false) String task,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int size) {
        TaskQuery query = TaskQuery.of(state, who)
                .of(seller, marketplace)
                .at(process, task)
                .matching(text)
                .before(dueBefore);
        TaskPage page = tasks.find(overdue ? query.late() : query, cursor, size);
        return new Page(page.tasks().stream().map(Task::of).toList(), page.next());
    }

    @GetMapping("/{id}")
    Task get(@PathVariable String id) {
        return Task.of(tasks.get(id));
    }

    @PostMapping("/{id}/claim")
    Task claim(@PathVariable String id) {
        return Task.of(tasks.claim(id));
    }

    @PostMapping("/{id}/unclaim")
    Task unclaim(@PathVariable String id) {
        return Task.of(tasks.unclaim(id));
    }

    @PostMapping("/{id}/take-back")
    Task takeBack(@PathVariable String id) {
        return Task.of(tasks.takeBack(id));
    }

    @PostMapping("/{id}/assign")
    Task assign(@PathVariable String id, @RequestBody Assignment assignment) {
        return Task.of(tasks.assign(id, assignment.assignee()));
    }

    @PostMapping("/{id}/complete")
    Task complete(@PathVariable String id, @RequestBody Answers answers) {
        return Task.of(tasks.complete(id, answers.answers() == null ? Map.of() : answers.answers()));
    }
}
