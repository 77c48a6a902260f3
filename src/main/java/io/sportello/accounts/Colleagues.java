package io.sportello.accounts;

import java.util.List;
import java.util.Set;

/** The staff, as the other rooms may know it. */
public interface Colleagues {

    /**
     * Who may work for a seller in a candidate group, by name.
     *
     * @param group the candidate group, or null for all staff
     */
    List<Colleague> who(String group, String sellerId);

    /**
     * Who may work for each of these sellers and is in one of these candidate groups, by name.
     *
     * @param groups none for all staff
     */
    List<Colleague> whoForAll(Set<String> groups, Set<String> sellers);

    /** Everybody of the staff of whom the current user may know, by name: who works for one of the same sellers. */
    List<Colleague> known();
}
