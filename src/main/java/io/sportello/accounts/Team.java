package io.sportello.accounts;

import java.time.Instant;
import java.util.List;

/** The staff as whoever leads it may know it. */
public interface Team {

    /**
     * Those of the staff who work for one of the current user's sellers, by name, the user included.
     *
     * @param from absences that end before it are left out
     * @param until absences that begin after it are left out
     */
    List<Teammate> known(Instant from, Instant until);
}
