package io.sportello.tasks;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Shows the page for what is forbidden where a task is another group's, or the staff's. */
@ControllerAdvice(basePackageClasses = Tasks.class)
class TaskForbidden {

    @ExceptionHandler
    void notForYou(TaskNotAllowed refusal, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
