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
 * @param facts the values the sentence is made with, by name; texts, numbers, booleans, dates and instants only. The
 *     message names them in braces: <code>{name}</code>, where dates, instants and numbers are written for the reader;
 *     <code>{name,money,currency}</code>, an amount whose ISO 4217 code is the fact {@code currency}; and
 *     <code>{name,text,prefix}</code>, a code whose words are the message {@code prefix.<value>}; and
 *     <code>{name,people,mentions}</code>, a text in which {@code @} and an address of those that the fact {@code mentions}
 *     lists, parted by spaces, is written with the person's name. What stands before a name,
 *     as in <code>{ · proof}</code>, is left out with a fact that is missing or blank. Apostrophes in these messages are not
 *     doubled.
 * @param decisionId the decision that is the reason, or null
 */
public record JournalEntry(
        Subject subject,
        String sellerId,
        Visibility visibility,
        String what,
        Map<String, Object> facts,
        Long decisionId) {

    /** The name of the fact by which whoever wrote an entry can {@link Journal#withdraw withdraw} it: a name of its own. */
    public static final String WITHDRAWABLE = "withdrawable";

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
