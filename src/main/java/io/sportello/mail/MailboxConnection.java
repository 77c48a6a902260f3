package io.sportello.mail;

import io.sportello.mail.reading.RawMail;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.UID;

/** A connection to a mailbox that can only read: the folder is opened with EXAMINE and mails are fetched with PEEK. */
class MailboxConnection implements AutoCloseable {

    private static final int BATCH = 500;

    private final IMAPStore store;
    private final IMAPFolder folder;

    /** @throws MessagingException when the server, the login or the folder is not there */
    MailboxConnection(MailServer server, String folderName) throws MessagingException {
        Store opened = MailSessions.of("imap", server).getStore("imap");
        opened.connect(server.host(), server.port(), server.login(), server.password());
        store = (IMAPStore) opened;
        try {
            Folder found = store.getFolder(folderName);
            if (!found.exists()) {
                throw new FolderNotFoundException(found, folderName);
            }
            found.open(Folder.READ_ONLY);
            folder = (IMAPFolder) found;
        } catch (MessagingException e) {
            close();
            throw e;
        }
    }

    /** A mail that lies in the folder. */
    record Found(long uid, Instant receivedAt, int size, IMAPMessage message) {}

    /** Changes when the server numbers its mails anew. */
    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    int count() throws MessagingException {
        return folder.getMessageCount();
    }

    /** The next mails behind a number, in order; empty when there are none. */
    List<Found> after(long uid, Instant now) throws MessagingException {
        Message[] behind = folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID);
        List<Message> batch = new ArrayList<>();
        for (Message message : behind) {
            // the last mail always answers, even when its number is smaller
            if (message != null && folder.getUID(message) > uid) {
                batch.add(message);
            }
        }
        batch.sort(Comparator.comparingLong(this::uid));
        List<Message> next = batch.subList(0, Math.min(BATCH, batch.size()));
        FetchProfile dates = new FetchProfile();
        dates.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        dates.add(FetchProfile.Item.SIZE);
        folder.fetch(next.toArray(Message[]::new), dates);
        List<Found> found = new ArrayList<>();
        for (Message message : next) {
            found.add(new Found(uid(message), receivedAt(message, now), message.getSize(), (IMAPMessage) message));
        }
        return found;
    }

    private long uid(Message message) {
        try {
            return folder.getUID(message);
        } catch (MessagingException e) {
            return Long.MAX_VALUE;
        }
    }

    private static Instant receivedAt(Message message, Instant now) throws MessagingException {
        Date received = message.getReceivedDate();
        return received == null || received.toInstant().isAfter(now) ? now : received.toInstant();
    }

    /**
     * Small mails in one answer of the server, which costs one way there and back instead of one a mail.
     *
     * @return by number; a mail that is missing there is fetched by itself
     */
    Map<Long, byte[]> fetchTogether(List<Found> mails) throws MessagingException {
        Map<Long, byte[]> fetched = new HashMap<>();
        String numbers = mails.stream().map(mail -> String.valueOf(mail.uid())).collect(Collectors.joining(","));
        folder.doCommand(protocol -> {
            Response[] answers = protocol.command("UID FETCH " + numbers + " (UID BODY.PEEK[])", null);
            for (Response answer : answers) {
                if (answer instanceof FetchResponse one) {
                    keep(one, fetched);
                }
            }
            protocol.notifyResponseHandlers(answers);
            protocol.handleResult(answers[answers.length - 1]);
            return null;
        });
        return fetched;
    }

    private static void keep(FetchResponse answer, Map<Long, byte[]> fetched) {
        UID uid = answer.getItem(UID.class);
        BODY body = answer.getItem(BODY.class);
        if (uid != null && body != null && body.getByteArray() != null) {
            fetched.put(uid.uid, body.getByteArray().getNewBytes());
        }
    }

    /** The whole mail, in pieces. */
    RawMail fetch(Found found) throws MessagingException, IOException {
        found.message().setPeek(true);
        try (InputStream content = found.message().getMimeStream()) {
            return RawMail.of(content);
        }
    }

    boolean isOpen() {
        return folder.isOpen();
    }

    /** Waits until something may have come: told by the server if it can, else by looking again after a while. */
    void waitForNews(MailboxPatience patience) throws MessagingException, InterruptedException {
        if (!store.hasCapability("IDLE")) {
            Thread.sleep(patience.poll().toMillis());
            return;
        }
        // wakes often enough to show that the node is alive
        Future<?> wake = patience.alarm().schedule(this::wake, patience.lease().toMillis() / 4, TimeUnit.MILLISECONDS);
        try {
            folder.idle(true);
        } finally {
            wake.cancel(false);
        }
    }

    private void wake() {
        try {
            folder.doCommandIgnoreFailure(protocol -> {
                protocol.noop();
                return null;
            });
        } catch (MessagingException gone) {
            // whoever waits finds out
        }
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MessagingException gone) {
            // it is closed either way
        }
    }
}
