package io.sportello.privacy;

import java.util.List;

/** Words that stand in one kind of thing each and may never reach a seller. */
final class Secrets {

    /** The domain of the staff's addresses. */
    static final String STAFF = "staff-private.example";

    static final String NOTE = "notesecret";
    static final String TAG = "tagsecret";
    static final String DRAFT = "draftsecret";

    /** Why one of the staff sent another's work back. */
    static final String COMMENT = "commentsecret";

    /** What stands in files that are for the staff. */
    static final String FILE = "filesecret";

    static final List<String> ALL = List.of(STAFF, NOTE, TAG, DRAFT, COMMENT, FILE);

    private Secrets() {}
}
