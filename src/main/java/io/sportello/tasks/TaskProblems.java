package io.sportello.tasks;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says why a task was not changed, as problem details with the fields at fault. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class TaskProblems {

    private final FormTexts texts;
    private final TaskRefusals refusals;

    TaskProblems(FormTexts texts, TaskRefusals refusals) {
        this.texts = texts;
        this.refusals = refusals;
    }

    @ExceptionHandler
    ProblemDetail conflict(TaskConflict conflict) {
        return problem(HttpStatus.CONFLICT, "conflict", said(conflict));
    }

    @ExceptionHandler
    ProblemDetail gone(TaskGone gone) {
        TaskView task = gone.task();
        ProblemDetail problem = problem(HttpStatus.GONE, "gone", said(gone));
        problem.setProperty("completed", task.completed());
        problem.setProperty("completedBy", task.completedBy());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notAllowed(TaskNotAllowed refusal) {
        return problem(HttpStatus.FORBIDDEN, "not-allowed", said(refusal));
    }

    @ExceptionHandler
    ProblemDetail invalid(AnswersRefused refusal) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", texts.say("task.invalid"));
        problem.setProperty(
                "errors",
                refusal.errors().stream()
                        .map(error -> new Flaw(error.field(), error.name(), error.rows(), texts.error(error)))
                        .toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(TaskRefused refusal) {
        String reason = said(refusal);
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "refused", reason);
        if (refusal.field() != null) {
            problem.setProperty("errors", List.of(new Flaw(null, refusal.field(), List.of(), reason)));
        }
        return problem;
    }

    private String said(RuntimeException refusal) {
        return refusals.says(refusal).orElse("");
    }

    /** A field at fault: its component's id where known, its path and its row numbers. */
    record Flaw(String id, String field, List<Integer> rows, String message) {}

    private ProblemDetail problem(HttpStatus status, String key, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(texts.say("task.problem." + key));
        return problem;
    }
}
