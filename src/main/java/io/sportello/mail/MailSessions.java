package io.sportello.mail;

import jakarta.mail.Session;
import java.util.Properties;

/** Sets a connection to a mail server up: protected as asked, and never waiting for ever. */
final class MailSessions {

    private static final String CONNECT_MILLIS = "10000";
    private static final String READ_MILLIS = "60000";

    private MailSessions() {}

    static Session of(String protocol, MailServer server) {
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.put("mail.transport.protocol", protocol);
        properties.put(prefix + "host", server.host());
        properties.put(prefix + "port", String.valueOf(server.port()));
        properties.put(prefix + "ssl.enable", String.valueOf(server.security() == ConnectionSecurity.TLS));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        boolean startTls = server.security() == ConnectionSecurity.STARTTLS;
        properties.put(prefix + "starttls.enable", String.valueOf(startTls));
        properties.put(prefix + "starttls.required", String.valueOf(startTls));
        properties.put(prefix + "connectiontimeout", CONNECT_MILLIS);
        properties.put(prefix + "timeout", READ_MILLIS);
        properties.put(prefix + "writetimeout", READ_MILLIS);
        // reading marks nothing as read
        properties.put("mail.imap.peek", "true");
        properties.put("mail.imap.fetchsize", String.valueOf(256 * 1024));
        // IDLE ends when something comes, or when it is told to
        properties.put("mail.imap.minidletime", "10");
        properties.put("mail.smtp.auth", "true");
        properties.put("mail.smtp.sendpartial", "false");
        return Session.getInstance(properties);
    }
}
