package io.sportello.mail;

/** How the connection to a mail server is protected. */
enum ConnectionSecurity {
    /** Encrypted from the start. */
    TLS,
    /** Encrypted after a plain greeting, or not used at all. */
    STARTTLS,
    /** Not protected; for a server on the same machine. */
    NONE
}
