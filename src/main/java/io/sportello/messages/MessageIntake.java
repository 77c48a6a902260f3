package io.sportello.messages;

import io.sportello.subjects.Subject;
import java.util.Optional;

/** Takes in what marketplaces' mails say about buyers' messages, in the caller's transaction. */
public interface MessageIntake {

    /**
     * Puts a message into the thread where it belongs, or into one of its own; where that is not certain, a person is asked,
     * but its clock runs all the same. Taking the same mail again changes nothing.
     *
     * @return the thread
     */
    Subject take(BuyerMessage message);

    /**
     * Notes that somebody replied at the marketplace.
     *
     * @return the thread, or empty when it is not certain which one it is
     */
    Optional<Subject> confirm(ReplyConfirmed reply);
}
