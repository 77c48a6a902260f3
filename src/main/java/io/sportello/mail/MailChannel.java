package io.sportello.mail;

/** How a file of mails came in. */
public enum MailChannel {
    PAGE,
    API,
    FOLDER,
    SAMPLE
}
