package io.sportello.caselog;

import io.sportello.subjects.Subject;
import java.util.List;

/**
 * All subjects of a kind that has lines in the case log, so that it gets those from before it and offers the kind to its
 * readers. One bean a kind, beside what writes the lines when a subject changes.
 */
public interface LoggedSubjects {

    /** Their {@link Subject#kind()}; its name is the message {@code caselog.kind.<kind>}. */
    String kind();

    /** Whether there are any. */
    boolean any();

    /**
     * The next ones by their numbers, as they stand.
     *
     * @param number only those with a greater one
     * @param most how many at most; fewer only when none are left
     */
    List<LoggedSubject> after(long number, int most);
}
