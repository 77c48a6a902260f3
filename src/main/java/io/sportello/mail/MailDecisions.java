package io.sportello.mail;

import java.util.List;

/**
 * What people decide about mails that were not sorted by themselves. The room that knows the marketplace carries it out;
 * this one only asks.
 */
public interface MailDecisions {

    /** The kinds that mails are sorted by, in the order to show them. */
    List<String> kinds();

    /** The country codes of the marketplaces a message may come from. */
    List<String> marketplaces();

    /**
     * A person takes a quarantined mail for what it says to be. It moves neither money nor a deadline that runs.
     *
     * @throws MailRefused when it is not in quarantine, or says nothing that is known
     */
    void accept(long mailId);

    /**
     * A person says that a mail which nobody took is a buyer's message.
     *
     * @param marketplace one of {@link #marketplaces()}
     * @param orderId the order it is about; empty when it is about none
     * @throws MailRefused when somebody took the mail meanwhile, or there is no such marketplace or order number
     */
    void takeAsMessage(long mailId, String marketplace, String orderId);
}
