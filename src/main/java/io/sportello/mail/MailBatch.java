package io.sportello.mail;

import io.sportello.mail.reading.MboxReader;
import io.sportello.mail.reading.RawMail;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Mails of a file that are taken together, in the file's order; holds them until it is closed. */
record MailBatch(List<Placed> mails) implements AutoCloseable {

    /** Many small mails or few large ones. */
    private static final long MOST_BYTES = 8L * 1024 * 1024;

    /**
     * A mail and where it ends.
     *
     * @param end where in the file the next mail begins
     */
    record Placed(RawMail raw, long end) {}

    /** @param offset where in the file the reader began */
    static MailBatch of(MboxReader reader, int size, long offset) throws IOException {
        MailBatch batch = new MailBatch(new ArrayList<>(size));
        long bytes = 0;
        try {
            while (batch.mails.size() < size && bytes < MOST_BYTES) {
                RawMail raw = reader.next();
                if (raw == null) {
                    break;
                }
                batch.mails.add(new Placed(raw, offset + reader.position()));
                bytes += raw.size();
            }
            return batch;
        } catch (IOException | RuntimeException e) {
            batch.close();
            throw e;
        }
    }

    boolean isEmpty() {
        return mails.isEmpty();
    }

    List<RawMail> raws() {
        return mails.stream().map(Placed::raw).toList();
    }

    /** Where in the file the mail after the batch begins. */
    long end() {
        return mails.get(mails.size() - 1).end();
    }

    /** A part that shares the batch's mails; it is not closed. */
    MailBatch only(int index) {
        return new MailBatch(List.of(mails.get(index)));
    }

    @Override
    public void close() throws IOException {
        for (Placed one : mails) {
            one.raw().close();
        }
    }
}
