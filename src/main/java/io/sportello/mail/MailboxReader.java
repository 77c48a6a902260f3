package io.sportello.mail;

import io.sportello.accounts.SellerScope;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread for one mailbox: holds it, connects, takes what comes, and comes back after trouble, later each time. */
class MailboxReader implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(MailboxReader.class);

    private final MailboxAccess mailbox;
    private final MailboxPatience patience;
    private final MailboxCursors cursors;
    private final MailboxRound round;
    private final SellerScope scope;
    private final String holder;
    private volatile boolean stopped;
    private volatile MailboxConnection open;

    MailboxReader(
            MailboxAccess mailbox,
            MailboxPatience patience,
            MailboxCursors cursors,
            MailboxRound round,
            SellerScope scope,
            String holder) {
        this.mailbox = mailbox;
        this.patience = patience;
        this.cursors = cursors;
        this.round = round;
        this.scope = scope;
        this.holder = holder;
    }

    MailboxAccess mailbox() {
        return mailbox;
    }

    @Override
    public void run() {
        scope.runAsSystem(this::keepReading);
    }

    private void keepReading() {
        Duration pause = patience.firstPause();
        while (!stopped) {
            try {
                boolean held = hold();
                if (held) {
                    readUntilTrouble();
                    pause = patience.firstPause();
                } else {
                    Thread.sleep(patience.lease().toMillis() / 4);
                }
            } catch (InterruptedException e) {
                stopped = true;
            } catch (IOException | MessagingException | RuntimeException e) {
                pause = afterTrouble(e, pause);
            }
        }
        cursors.release(mailbox.id(), holder);
    }

    private boolean hold() {
        return cursors.hold(mailbox.id(), holder, patience.lease());
    }

    /** Ends when the mailbox is to be left to others. */
    private void readUntilTrouble() throws MessagingException, IOException, InterruptedException {
        try (MailboxConnection connection = new MailboxConnection(mailbox.server(), mailbox.folder())) {
            open = connection;
            while (!stopped && hold()) {
                cursors.connected(mailbox.id(), holder);
                round.collect(connection, () -> !stopped && hold());
                if (!stopped) {
                    connection.waitForNews(patience);
                }
            }
        } finally {
            open = null;
        }
    }

    private Duration afterTrouble(Exception trouble, Duration pause) {
        if (stopped) {
            return pause;
        }
        log.warn("Mailbox {} is read again in {}: {}", mailbox.id(), pause, trouble.toString());
        try {
            cursors.failed(mailbox.id(), holder, Trouble.of(trouble));
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            stopped = true;
        } catch (RuntimeException e) {
            log.warn("The trouble of mailbox {} can't be noted", mailbox.id(), e);
        }
        return patience.next(pause);
    }

    /** Ends the thread; called from another one. */
    void stop() {
        stopped = true;
        MailboxConnection connection = open;
        if (connection != null) {
            connection.close();
        }
    }
}
