package io.sportello.workflow.operations;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers an administrator whom the engine or a colleague overtook: nothing was changed, look again. */
@ControllerAdvice(basePackageClasses = OvertakenAdvice.class)
class OvertakenAdvice {

    @ExceptionHandler(OptimisticLockingException.class)
    void overtaken(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }
}
