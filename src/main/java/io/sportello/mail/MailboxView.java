package io.sportello.mail;

/**
 * A mailbox as the administrator's list shows it.
 *
 * @param id its number
 * @param sellerId whose
 * @param address the address that mails come to and answers come from
 * @param server name of the server
 * @param folder the folder that is read
 * @param sends whether answers leave over SMTP
 * @param status how reading it goes
 */
record MailboxView(
        long id, String sellerId, String address, String server, String folder, boolean sends, MailboxStatus status) {}
