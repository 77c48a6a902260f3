package io.sportello.mail;

import io.sportello.accounts.SellerScope;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sees to it that each mailbox has its thread on this node, whether it is this node's turn or not. IDLE needs a thread
 * that waits for the server, which an engine job can't; everything that counts is in the database.
 */
@Component
class MailboxWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailboxWatch.class);

    private final MailboxAccesses accesses;
    private final MailboxCursors cursors;
    private final MailIntake intake;
    private final SellerScope scope;
    private final Clock clock;
    private final boolean enabled;
    private final Duration check;
    private final Duration poll;
    private final String holder = UUID.randomUUID().toString();
    private final Map<Long, MailboxReader> readers = new HashMap<>();
    private ScheduledExecutorService timer;
    private Future<?> rounds;

    MailboxWatch(
            MailboxAccesses accesses,
            MailboxCursors cursors,
            MailIntake intake,
            SellerScope scope,
            Clock clock,
            @Value("${sportello.mail.receive:${sportello.jobs.enabled:true}}") boolean enabled,
            @Value("${sportello.mail.check:PT15S}") Duration check,
            @Value("${sportello.mail.poll:PT30S}") Duration poll) {
        this.accesses = accesses;
        this.cursors = cursors;
        this.intake = intake;
        this.scope = scope;
        this.clock = clock;
        this.enabled = enabled;
        this.check = check;
        this.poll = poll;
    }

    @Override
    public synchronized void start() {
        if (enabled && timer == null) {
            timer = Executors.newScheduledThreadPool(2, task -> thread(task, "mail-watch"));
            rounds = timer.scheduleWithFixedDelay(this::lookAround, 0, check.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void lookAround() {
        try {
            scope.runAsSystem(() -> {
                compare(accesses.all());
                intake.resume();
            });
        } catch (RuntimeException e) {
            log.warn("The mailboxes are looked through again later", e);
        }
    }

    private synchronized void compare(List<MailboxAccess> wanted) {
        if (timer == null) {
            return;
        }
        Map<Long, MailboxAccess> byId = new HashMap<>();
        wanted.forEach(mailbox -> byId.put(mailbox.id(), mailbox));
        readers.values().removeIf(reader -> {
            boolean gone = !reader.mailbox().equals(byId.get(reader.mailbox().id()));
            if (gone) {
                reader.stop();
            }
            return gone;
        });
        byId.values().stream()
                .filter(mailbox -> !readers.containsKey(mailbox.id()))
                .forEach(this::read);
    }

    private void read(MailboxAccess mailbox) {
        MailboxReader reader = reader(mailbox);
        readers.put(mailbox.id(), reader);
        thread(reader, "mailbox-" + mailbox.id()).start();
    }

    private MailboxReader reader(MailboxAccess mailbox) {
        MailboxPatience patience =
                new MailboxPatience(Duration.ofMinutes(2), poll, Duration.ofSeconds(2), Duration.ofMinutes(5), timer);
        // a thread that is being stopped may not share the new one's hold
        String thread = holder.substring(0, 30) + "-" + mailbox.version();
        MailboxRound round = new MailboxRound(mailbox, thread, cursors, intake, clock);
        return new MailboxReader(mailbox, patience, cursors, round, scope, thread);
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            rounds.cancel(false);
            timer.shutdownNow();
            timer = null;
            readers.values().forEach(MailboxReader::stop);
            readers.clear();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
