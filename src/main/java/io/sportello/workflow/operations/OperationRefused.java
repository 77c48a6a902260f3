package io.sportello.workflow.operations;

import java.util.Arrays;
import java.util.List;

/** What an administrator asked for can't be done, and nothing was changed; the message is a message key. */
class OperationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    OperationRefused(String key, Object... arguments) {
        super(key);
        this.arguments = arguments.clone();
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
