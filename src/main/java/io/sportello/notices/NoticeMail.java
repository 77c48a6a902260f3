package io.sportello.notices;

/** Takes a notice to somebody who has chosen no device; the room of mails does it. */
public interface NoticeMail {

    /**
     * Writes a mail, in the caller's transaction; where that is impossible, nothing happens.
     *
     * @param sellerId by whose mail server it goes
     * @param to the person's address
     * @param title its subject
     * @param text plain text
     * @param key tells it from every other; a second one to the same person is not sent
     */
    void send(String sellerId, String to, String title, String text, String key);
}
