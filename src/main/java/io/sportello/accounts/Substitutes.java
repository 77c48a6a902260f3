package io.sportello.accounts;

import java.time.Instant;

/** Who works when somebody is away. */
public interface Substitutes {

    /**
     * Who is there for a user: the user, or else the substitute, or else the substitute's substitute, and so on.
     *
     * @param user the stable name
     * @param at when; the days of an absence are those of the absent user's zone
     * @return the stable name; null when nobody of them is there
     */
    String standIn(String user, Instant at);
}
