package io.sportello.evidence;

import java.util.List;
import java.util.Set;

/**
 * What a feature knows of a subject.
 *
 * @param reason why there is a dispute, as {@code rules/claims/evidence-checklist.dmn} names it, or an empty text
 * @param facts the facts of the case and its order, in the order to show them
 * @param words what was said, oldest first
 * @param items what of the checklist is at hand
 */
public record KnownEvidence(
        String reason, List<EvidenceFact> facts, List<EvidenceWords> words, Set<EvidenceItem> items) {

    /** Nothing beyond what the kernel keeps. */
    public static final KnownEvidence NOTHING = new KnownEvidence("", List.of(), List.of(), Set.of());

    /** Facts and items, without words. */
    public static KnownEvidence of(List<EvidenceFact> facts, Set<EvidenceItem> items) {
        return new KnownEvidence("", facts, List.of(), items);
    }

    /** The same, for a dispute of a reason. */
    public KnownEvidence because(String why) {
        return new KnownEvidence(why, facts, words, items);
    }
}
