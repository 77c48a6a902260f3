package io.sportello.tasks;

import java.util.List;

/** The answers do not fit the form. Nothing was changed; what was typed is kept as a draft. */
public class AnswersRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public AnswersRefused(List<FieldError> errors) {
        super("The form refuses " + errors.stream().map(FieldError::name).toList());
        this.errors = List.copyOf(errors);
    }

    /** What is wrong, in the form's order; never empty. */
    public List<FieldError> errors() {
        return errors;
    }
}
