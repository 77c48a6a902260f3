package io.sportello.mail;

/** A mail server and how to sign in there. */
record MailServer(String host, int port, ConnectionSecurity security, String login, String password) {

    /** Never shows the password. */
    @Override
    public String toString() {
        return login + " at " + host + ":" + port;
    }
}
