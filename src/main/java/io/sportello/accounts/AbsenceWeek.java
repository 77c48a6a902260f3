package io.sportello.accounts;

import java.time.LocalDate;
import java.util.List;

/**
 * A week of the calendar.
 *
 * @param first its Monday
 * @param last its Sunday
 * @param away who is away, and who works instead
 * @param saturday who of the support staff is there on Saturday
 * @param sunday who is there on Sunday
 */
record AbsenceWeek(LocalDate first, LocalDate last, List<Away> away, List<There> saturday, List<There> sunday) {

    /** Somebody who is away for some days of the week; covered by nobody when that is null. */
    record Away(String name, LocalDate first, LocalDate last, String coveredBy) {}

    /** Somebody who is there, for others too. */
    record There(String name, List<String> standsInFor) {}
}
