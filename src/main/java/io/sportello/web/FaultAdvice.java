package io.sportello.web;

import io.sportello.documents.DocumentRefused;
import io.sportello.subjects.SubjectNotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what goes wrong in a controller into an error page, or into problem details for the API. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class FaultAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FaultAdvice.class);

    private final Fault fault;

    FaultAdvice(Fault fault) {
        this.fault = fault;
    }

    @ExceptionHandler
    ResponseEntity<Object> notFound(SubjectNotFound failure, ServletWebRequest request) throws IOException {
        return answer(HttpStatus.NOT_FOUND, null, new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(DocumentRefused failure, ServletWebRequest request) throws IOException {
        String detail = fault.text(failure.getMessage(), failure.arguments());
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, detail, new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> overtaken(ConcurrencyFailureException failure, ServletWebRequest request)
            throws IOException {
        return answer(HttpStatus.CONFLICT, null, new HttpHeaders(), request);
    }

    /** An upload that is none, or that broke off. */
    @ExceptionHandler
    ResponseEntity<Object> noUpload(MultipartException failure, ServletWebRequest request) throws IOException {
        return answer(HttpStatus.BAD_REQUEST, null, new HttpHeaders(), request);
    }

    /** A malformed name or cursor: for pages there is nothing at such an address, the API hears that it is wrong. */
    @ExceptionHandler
    ResponseEntity<Object> malformed(IllegalArgumentException failure, ServletWebRequest request) throws IOException {
        LOG.warn("Not understood: {}", request.getRequest().getRequestURI(), failure);
        return answer(unknown(request), null, new HttpHeaders(), request);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatusCode unknown = unknown((ServletWebRequest) request);
        boolean path = failure instanceof MethodArgumentTypeMismatchException mismatch
                && mismatch.getParameter()
                        .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
        return super.handleTypeMismatch(failure, headers, path ? unknown : status, request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        try {
            return answer(status, detail(failure), headers, (ServletWebRequest) request);
        } catch (IOException gone) {
            LOG.debug("The browser has gone", gone);
            return null;
        }
    }

    private ResponseEntity<Object> answer(
            HttpStatusCode status, String detail, HttpHeaders headers, ServletWebRequest request) throws IOException {
        HttpServletResponse response = request.getResponse();
        if (response == null || response.isCommitted()) {
            return null;
        }
        if (!Fault.isApi(request.getRequest())) {
            request.getRequest().setAttribute(Fault.DETAIL, detail);
            response.sendError(status.value());
            return null;
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(fault.problem(status, detail));
    }

    /** What the bundles say about a framework's complaint; its own English text may show internals. */
    private String detail(Exception failure) {
        MessageSource messages = getMessageSource();
        return failure instanceof ErrorResponse complaint && messages != null
                ? fault.text(complaint.getDetailMessageCode(), arguments(complaint, messages))
                : null;
    }

    private static Object[] arguments(ErrorResponse complaint, MessageSource messages) {
        return complaint.getDetailMessageArguments(
                messages, org.springframework.context.i18n.LocaleContextHolder.getLocale());
    }

    private static HttpStatus unknown(ServletWebRequest request) {
        HttpServletRequest asked = request.getRequest();
        return Fault.isApi(asked) ? HttpStatus.BAD_REQUEST : HttpStatus.NOT_FOUND;
    }
}
