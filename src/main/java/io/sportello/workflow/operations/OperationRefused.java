package io.sportello.workflow.operations;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** What an administrator asked for can't be done, and nothing was changed; the message is a message key. */
class OperationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    OperationRefused(String key, Object... arguments) {
        super(key);
        this.arguments = arguments.clone();
    }

    /** Answers with a page that says so; answers its name. */
    String shownOn(String view, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", refusal());
        return view;
    }

    /** What the page says. */
    Refusal refusal() {
        return new Refusal(getMessage(), Arrays.asList(arguments));
    }

    /**
     * What the page says.
     *
     * @param key message key
     * @param arguments what stands in it
     */
    record Refusal(String key, List<Object> arguments) {

        /** For the template, which wants an array. */
        public Object[] values() {
            return arguments.toArray();
        }
    }
}
