package io.sportello.policies.web;

import io.sportello.policies.Decision;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Facts that somebody put to a table.
 *
 * @param given the facts as they were typed, by input
 * @param misread the inputs whose fact is not of their type; nothing was asked then
 * @param decision the answer, which is kept nowhere; null when there is none
 * @param rows what became of each row; empty when nothing was asked
 */
record Trial(Map<String, String> given, Set<String> misread, Decision decision, List<TriedRow> rows) {

    public boolean wasAsked() {
        return !rows.isEmpty();
    }
}
