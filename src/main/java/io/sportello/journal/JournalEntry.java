package io.sportello.journal;

import io.sportello.subjects.Subject;
import java.util.Map;

/**
 * Something that happened, to be written down.
 *
 * @param subject what it happened to
 * @param sellerId whose it is
 * @param visibility who may read it
 * @param what the message key of the sentence, such as {@code journal.return-authorised}, defined in the message
 *     bundle of the room that writes it, in every language
 * @param facts the values the sentence is made with, by the order of the message's arguments; texts, numbers and
 *     ISO dates only
 * @param decisionId the decision that is the reason, or null
 */
public record JournalEntry(
        Subject subject,
        String sellerId,
        Visibility visibility,
        String what,
        Map<String, Object> facts,
        Long decisionId) {

    /** An entry that the seller may read, without a decision. */
    public static JournalEntry forSeller(Subject subject, String sellerId, String what, Map<String, Object> facts) {
        return new JournalEntry(subject, sellerId, Visibility.SELLER, what, facts, null);
    }

    /** An entry for staff only, without a decision. */
    public static JournalEntry forStaff(Subject subject, String sellerId, String what, Map<String, Object> facts) {
        return new JournalEntry(subject, sellerId, Visibility.STAFF, what, facts, null);
    }

    /** The same entry with its reason. */
    public JournalEntry because(long decision) {
        return new JournalEntry(subject, sellerId, visibility, what, facts, decision);
    }
}
