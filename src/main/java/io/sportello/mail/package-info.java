/**
 * Mail in and out: mailboxes read over IMAP, {@code .eml} and mbox files, raw mails kept and read within bounds, and
 * mails written by features that leave over SMTP after a hold. It knows no marketplace.
 *
 * <p>Processes: {@code processes/mail/send-mail.bpmn}, {@code processes/mail/import-mails.bpmn}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {
            "subjects",
            "accounts",
            "journal",
            "workflow",
            "documents",
            "navigation",
            "secrets",
            "notices"
        })
package io.sportello.mail;
