package io.sportello.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows what failed, whether anything changed and what to do; a failure of ours gets a number that the log has too. */
@Controller
class FaultController implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(FaultController.class);
    private static final int NUMBER_LENGTH = 8;

    private final Fault fault;
    private final DataSize largestUpload;

    FaultController(Fault fault, @Value("${spring.servlet.multipart.max-request-size:10MB}") DataSize largestUpload) {
        this.fault = fault;
        this.largestUpload = largestUpload;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    Object show(HttpServletRequest request) {
        HttpStatusCode status = status(request);
        String number = status.is5xxServerError() ? logged(request) : null;
        return Fault.isApi((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                ? problem(status, number)
                : page(status, number, (String) request.getAttribute(Fault.DETAIL));
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatusCode status, String number) {
        ProblemDetail problem = fault.problem(status, null);
        if (number != null) {
            problem.setProperty("errorId", number);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ModelAndView page(HttpStatusCode status, String number, String detail) {
        ModelAndView page = new ModelAndView("web/fault", HttpStatus.valueOf(status.value()));
        page.addObject("faultKey", fault.key(status.value()));
        page.addObject("faultStatus", status.value());
        page.addObject("faultNumber", number);
        page.addObject("faultDetail", detail);
        return page;
    }

    private HttpStatusCode status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer known ? HttpStatus.resolve(known) : HttpStatus.NOT_FOUND;
        if ((status == HttpStatus.FORBIDDEN && tooLarge(request)) || gaveUpReading(request)) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    /** The container drops the fields of a form that is too large, its token among them, so that it looks forbidden. */
    private boolean tooLarge(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                && request.getContentLengthLong() > largestUpload.toBytes();
    }

    /** The container tells of too much text beside the files by nothing but where it fails. */
    private static boolean gaveUpReading(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IllegalStateException failure
                && failure.getStackTrace().length > 0
                && failure.getStackTrace()[0].getClassName().equals("org.apache.catalina.connector.Request");
    }

    private static String logged(HttpServletRequest request) {
        String number = UUID.randomUUID().toString().substring(0, NUMBER_LENGTH);
        Map<String, Object> what = Map.of(
                "method", request.getMethod(),
                "path", String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
        LOG.error("Error {}: {}", number, what, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        return number;
    }
}
