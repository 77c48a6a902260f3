package io.sportello.marketplace;

import io.sportello.subjects.Subject;

/** How imports are called outside this room. */
final class Imports {

    static final String PROCESS = "import-report";
    static final String KIND = "import";

    private Imports() {}

    static Subject subject(long id) {
        return new Subject(KIND, "I-" + id);
    }

    static long id(Subject subject) {
        return Long.parseLong(subject.id().substring(2));
    }
}
