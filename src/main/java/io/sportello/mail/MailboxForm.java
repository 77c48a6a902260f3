package io.sportello.mail;

import java.time.LocalDate;

/** What an administrator typed about a mailbox; an empty password keeps the one that is stored. */
record MailboxForm(
        Integer version,
        String sellerId,
        String address,
        String host,
        Integer port,
        ConnectionSecurity security,
        String folder,
        String login,
        String password,
        String authServer,
        LocalDate since,
        String smtpHost,
        Integer smtpPort,
        ConnectionSecurity smtpSecurity) {

    MailboxForm {
        version = version == null ? 0 : version;
        sellerId = text(sellerId);
        address = text(address);
        host = text(host);
        port = port == null ? 993 : port;
        security = security == null ? ConnectionSecurity.TLS : security;
        folder = text(folder).isEmpty() ? "INBOX" : text(folder);
        login = text(login);
        password = password == null ? "" : password;
        authServer = text(authServer);
        smtpHost = text(smtpHost);
        smtpPort = smtpPort == null ? 587 : smtpPort;
        smtpSecurity = smtpSecurity == null ? ConnectionSecurity.STARTTLS : smtpSecurity;
    }

    static MailboxForm empty(LocalDate since) {
        return new MailboxForm(null, null, null, null, null, null, null, null, null, null, since, null, null, null);
    }

    /** The same for a seller, who never changes. */
    MailboxForm of(String seller) {
        return copy(seller, password);
    }

    MailboxForm with(String knownPassword) {
        return copy(sellerId, knownPassword);
    }

    private MailboxForm copy(String seller, String knownPassword) {
        return new MailboxForm(
                version,
                seller,
                address,
                host,
                port,
                security,
                folder,
                login,
                knownPassword,
                authServer,
                since,
                smtpHost,
                smtpPort,
                smtpSecurity);
    }

    MailServer imap() {
        return new MailServer(host, port, security, login, password);
    }

    MailServer smtp() {
        return new MailServer(smtpHost, smtpPort, smtpSecurity, login, password);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "MailboxForm[" + login + " at " + host + "]";
    }
}
