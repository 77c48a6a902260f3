package io.sportello.tasks.lead;

import java.time.Instant;

/**
 * Somebody of the team, and what they have in hand.
 *
 * @param email the stable name
 * @param name the name people see
 * @param state whether they are there
 * @param back when they are back; null unless they are away
 * @param standIn the name of who works instead; null for nobody
 * @param standInEmail that person's stable name
 * @param seen when a browser of theirs was last at work; null where none is known
 * @param held what they hold
 * @param today how many tasks they have completed today
 * @param stuck how many of the tasks they hold are due before they are back; 0 for who is there
 * @param within within how many hours from now those are due; 0 when it is all that they hold
 */
public record Person(
        String email,
        String name,
        State state,
        Instant back,
        String standIn,
        String standInEmail,
        Instant seen,
        Tally held,
        long today,
        long stuck,
        long within) {

    /** Whether somebody is there. */
    public enum State {
        IN,
        AWAY,
        /** May not sign in any more, or does not see the sellers of what they hold. */
        GONE
    }

    /** Whether others have to take over. */
    public boolean needsHelp() {
        return stuck > 0;
    }
}
