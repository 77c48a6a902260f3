package io.sportello.evidence;

/**
 * An item of the checklist and whether it is there.
 *
 * @param item what
 * @param need how much it is needed
 * @param found whether it is there
 * @param why the row's words, in the reader's language
 * @param row the row of the checklist's table
 * @param version the version of the table
 */
public record ChecklistLine(EvidenceItem item, Need need, boolean found, String why, int row, int version) {

    /** Whether the bundle is not complete without it. */
    public boolean missing() {
        return need == Need.REQUIRED && !found;
    }
}
