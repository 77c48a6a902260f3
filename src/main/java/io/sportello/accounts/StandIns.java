package io.sportello.accounts;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** Follows substitutes until somebody is there, and never in a circle. */
final class StandIns {

    /**
     * Whether somebody is there.
     *
     * @param there whether this one is
     * @param substitute who works instead of somebody who is not; null for nobody
     */
    record Presence(boolean there, String substitute) {

        static final Presence THERE = new Presence(true, null);
    }

    private StandIns() {}

    /** The first who is there, or null. */
    static String find(String user, Function<String, Presence> presences) {
        Set<String> asked = new HashSet<>();
        String person = user;
        while (person != null && asked.add(person)) {
            Presence presence = presences.apply(person);
            if (presence.there()) {
                return person;
            }
            person = presence.substitute();
        }
        return null;
    }
}
