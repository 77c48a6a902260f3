package io.sportello.mail;

import io.sportello.mail.MailboxConnection.Found;
import io.sportello.mail.MailboxCursors.Position;
import io.sportello.mail.reading.RawMail;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what is new in a mailbox; a mail that the server does not hand out is skipped in the end, and listed. */
class MailboxRound {

    private static final Logger log = LoggerFactory.getLogger(MailboxRound.class);
    private static final int ATTEMPTS = 3;
    private static final int AHEAD = 50;
    private static final int SMALL = 64 * 1024;

    private final MailboxAccess mailbox;
    private final String holder;
    private final MailboxCursors cursors;
    private final MailIntake intake;
    private final Clock clock;
    private final Map<Long, Integer> failures = new HashMap<>();
    private final Map<Long, byte[]> ahead = new HashMap<>();

    MailboxRound(MailboxAccess mailbox, String holder, MailboxCursors cursors, MailIntake intake, Clock clock) {
        this.mailbox = mailbox;
        this.holder = holder;
        this.cursors = cursors;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * Reads on from where the mailbox was read to, to its end.
     *
     * @param alive asked between mails; ends the round when it says no
     * @return how many mails were looked at
     */
    int collect(MailboxConnection connection, java.util.function.BooleanSupplier alive)
            throws MessagingException, IOException {
        ahead.clear();
        int seen = 0;
        long validity = connection.uidValidity();
        Position position = cursors.position(mailbox.id());
        // numbered anew: everything is looked at again, and what is known is known by its content
        long last = position.uidValidity() == validity ? position.lastUid() : 0;
        for (List<Found> found = next(connection, last); !found.isEmpty(); found = next(connection, last)) {
            for (Found one : found) {
                if (!alive.getAsBoolean()) {
                    return seen;
                }
                fetchAhead(connection, found, one);
                take(connection, one, new Position(validity, one.uid()));
                last = one.uid();
                seen++;
            }
        }
        return seen;
    }

    /** Fetches the small mails from this one on, unless that was done. */
    private void fetchAhead(MailboxConnection connection, List<Found> all, Found from) throws MessagingException {
        if (ahead.containsKey(from.uid()) || !isSmall(from)) {
            return;
        }
        ahead.clear();
        List<Found> small = all.subList(all.indexOf(from), all.size()).stream()
                .limit(AHEAD)
                .filter(this::isSmall)
                .toList();
        ahead.putAll(connection.fetchTogether(small));
    }

    private boolean isSmall(Found mail) {
        return mail.size() > 0 && mail.size() <= SMALL && !mail.receivedAt().isBefore(mailbox.since());
    }

    private List<Found> next(MailboxConnection connection, long last) throws MessagingException {
        return connection.after(last, clock.instant());
    }

    private void take(MailboxConnection connection, Found found, Position position)
            throws MessagingException, IOException {
        if (found.receivedAt().isBefore(mailbox.since())) {
            cursors.pass(mailbox.id(), holder, position);
            return;
        }
        try (RawMail raw = fetch(connection, found)) {
            if (raw == null || raw.size() == 0) {
                cursors.pass(mailbox.id(), holder, position);
            } else {
                take(raw, found, position);
            }
        }
    }

    private void take(RawMail raw, Found found, Position position) throws IOException {
        MailOrigin origin = new MailOrigin(
                mailbox.sellerId(),
                mailbox.id(),
                position.uidValidity(),
                found.uid(),
                null,
                found.receivedAt(),
                mailbox.authServer());
        intake.take(raw, origin, () -> cursors.advance(mailbox.id(), holder, position));
    }

    /** Null when the mail was deleted meanwhile. */
    private RawMail fetch(MailboxConnection connection, Found found) throws MessagingException, IOException {
        byte[] fetched = ahead.remove(found.uid());
        if (fetched != null) {
            return RawMail.of(new ByteArrayInputStream(fetched));
        }
        try {
            return connection.fetch(found);
        } catch (MessageRemovedException gone) {
            return null;
        } catch (MessagingException | IOException | RuntimeException e) {
            int failed = failures.merge(found.uid(), 1, Integer::sum);
            if (failed < ATTEMPTS) {
                throw e;
            }
            log.error("Mail {} of mailbox {} can't be fetched and is listed instead", found.uid(), mailbox.id(), e);
            return placeholder(found, e);
        }
    }

    private RawMail placeholder(Found found, Exception why) throws IOException {
        String note = "The server did not hand out mail " + found.uid() + " of folder " + mailbox.folder() + " ("
                + mailbox.server() + "), received at " + found.receivedAt() + ": "
                + Trouble.of(why).detail() + "\n";
        return RawMail.of(new ByteArrayInputStream(note.getBytes(StandardCharsets.UTF_8)));
    }
}
