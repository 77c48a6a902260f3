package io.sportello.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Says in the reader's language what a failed request means, for pages and for the API. */
@Component
class Fault {

    /** The request attribute that carries a more exact sentence to the error page. */
    static final String DETAIL = Fault.class.getName() + ".detail";

    private static final URI TYPE = URI.create("/help#api-errors");

    private final MessageSource messages;

    Fault(MessageSource messages) {
        this.messages = messages;
    }

    /** Whether a path belongs to the API, which answers with problem details instead of pages. */
    static boolean isApi(String path) {
        return path != null && (path.equals("/api") || path.startsWith("/api/"));
    }

    /** Whether the request that failed asks the API. */
    static boolean isApi(HttpServletRequest request) {
        return isApi(request.getRequestURI().substring(request.getContextPath().length()));
    }

    /** The part of the message keys that stands for a status: the status itself, or its class. */
    String key(int status) {
        String exact = "fault." + status + ".title";
        return messages.getMessage(exact, null, null, locale()) != null
                ? String.valueOf(status)
                : (status >= 500 ? "5xx" : "4xx");
    }

    /** The answer of the API; a null detail is what the status means in general. */
    ProblemDetail problem(HttpStatusCode status, String detail) {
        String key = key(status.value());
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, detail == null ? text("fault." + key + ".what") : detail);
        problem.setTitle(text("fault." + key + ".title"));
        problem.setType(TYPE);
        return problem;
    }

    /** A sentence of the bundles; an unknown key answers null, so that no key is ever shown. */
    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, null, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
