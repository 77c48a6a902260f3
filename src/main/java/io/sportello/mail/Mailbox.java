package io.sportello.mail;

import io.sportello.accounts.SellerScope;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneOffset;
import org.hibernate.annotations.Filter;

/** A seller's mailbox: where mails come in, and where answers go out. */
@Entity
@Table(name = "mailbox")
@Filter(name = SellerScope.FILTER)
class Mailbox {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mailbox_seq")
    @SequenceGenerator(name = "mailbox_seq", sequenceName = "mailbox_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private String sellerId;
    private String address;
    private String host;
    private int port;

    @Enumerated(EnumType.STRING)
    private ConnectionSecurity security;

    private String folder;
    private String login;
    private String secret;
    private String authServer;
    private Instant takenSince;
    private String smtpHost;
    private int smtpPort;

    @Enumerated(EnumType.STRING)
    private ConnectionSecurity smtpSecurity;

    protected Mailbox() {}

    /** @param secret the encrypted password */
    Mailbox(MailboxForm form, String secret) {
        this.sellerId = form.sellerId();
        change(form, secret);
    }

    /** Everything but whose it is may change. */
    final void change(MailboxForm form, String newSecret) {
        address = form.address();
        host = form.host();
        port = form.port();
        security = form.security();
        folder = form.folder();
        login = form.login();
        secret = newSecret;
        authServer = form.authServer();
        takenSince = form.since().atStartOfDay(ZoneOffset.UTC).toInstant();
        smtpHost = form.smtpHost();
        smtpPort = form.smtpPort();
        smtpSecurity = form.smtpSecurity();
    }

    Long id() {
        return id;
    }

    int version() {
        return version;
    }

    String sellerId() {
        return sellerId;
    }

    String address() {
        return address;
    }

    String secret() {
        return secret;
    }

    boolean sends() {
        return !smtpHost.isEmpty();
    }

    MailServer smtp(String password) {
        return new MailServer(smtpHost, smtpPort, smtpSecurity, login, password);
    }

    MailboxAccess access(String password) {
        return new MailboxAccess(
                id,
                version,
                sellerId,
                new MailServer(host, port, security, login, password),
                folder,
                authServer,
                takenSince);
    }

    MailboxForm form() {
        return new MailboxForm(
                version,
                sellerId,
                address,
                host,
                port,
                security,
                folder,
                login,
                "",
                authServer,
                takenSince.atZone(ZoneOffset.UTC).toLocalDate(),
                smtpHost,
                smtpPort,
                smtpSecurity);
    }
}
