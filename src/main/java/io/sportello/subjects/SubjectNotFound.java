package io.sportello.subjects;

/** There is no such thing, or it belongs to a seller the current user may not see: both answer 404. */
public class SubjectNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SubjectNotFound(String what) {
        super("Not found: " + what);
    }
}
