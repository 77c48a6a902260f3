package io.sportello.mail;

import io.sportello.documents.ImportStatus;
import io.sportello.navigation.Standing;
import io.sportello.navigation.Standing.Level;
import io.sportello.navigation.StandingSource;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** How mail runs: the mailboxes, what leaves, and files of mails. */
@Configuration(proxyBeanMethods = false)
class MailStandings {

    private static final int NEWEST = 100;
    private static final Set<OutgoingState> WAITING = Set.of(OutgoingState.HELD, OutgoingState.SENDING);
    private static final Set<OutgoingState> TROUBLED = Set.of(OutgoingState.UNCERTAIN, OutgoingState.UNDELIVERED);

    @Bean
    @Order(10)
    StandingSource mailboxesStanding(MailboxRepository mailboxes, MailboxCursors cursors) {
        return () -> {
            List<Mailbox> all = mailboxes.findAllByOrderById();
            long troubled = all.stream()
                    .filter(mailbox -> cursors.status(mailbox.id()).trouble() != null)
                    .count();
            String words = all.isEmpty() ? "none" : troubled > 0 ? "troubled" : "read";
            return new Standing(
                    "mailboxes",
                    "/admin/mailboxes",
                    "mailbox",
                    troubled > 0 ? Level.BROKEN : Level.FINE,
                    words,
                    troubled > 0 ? troubled : all.size(),
                    all.size());
        };
    }

    @Bean
    @Order(20)
    StandingSource outboxStanding(OutgoingRepository letters) {
        return () -> {
            long troubled = letters.countByStateIn(TROUBLED);
            return new Standing(
                    "outbox",
                    "/mail",
                    "mail-forward",
                    troubled > 0 ? Level.BROKEN : Level.FINE,
                    troubled > 0 ? "troubled" : "waiting",
                    troubled > 0 ? troubled : letters.countByStateIn(WAITING),
                    0);
        };
    }

    @Bean
    @Order(40)
    StandingSource mailImportsStanding(MailImports imports) {
        return () -> {
            List<MailImportView> newest = imports.newest(null, Long.MAX_VALUE, NEWEST);
            long failed = newest.stream()
                    .filter(one -> one.status() == ImportStatus.FAILED)
                    .count();
            return new Standing(
                    "mail-imports",
                    "/mail/imports",
                    "mail-opened",
                    failed > 0 ? Level.WATCH : Level.FINE,
                    failed > 0 ? "failed" : "done",
                    failed > 0 ? failed : newest.size(),
                    newest.size());
        };
    }
}
