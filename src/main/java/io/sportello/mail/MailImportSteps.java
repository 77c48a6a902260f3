package io.sportello.mail;

import io.sportello.mail.reading.MailReader;
import io.sportello.mail.reading.RawMail;
import io.sportello.subjects.SubjectNotFound;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the steps of an import of mails, each in a transaction of its own. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW, rollbackFor = IOException.class)
class MailImportSteps {

    private final MailImportRepository imports;
    private final MailStore store;
    private final MailJournal journal;
    private final Clock clock;

    MailImportSteps(MailImportRepository imports, MailStore store, MailJournal journal, Clock clock) {
        this.imports = imports;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    MailImportPosition position(long id) {
        return find(id).position();
    }

    void begin(long id) {
        find(id).begin(clock.instant());
    }

    /**
     * Keeps a batch and moves the position on behind it.
     *
     * @param at where the import has to stand
     * @return the fresh mails by their numbers, in the file's order
     * @throws Overtaken when it stands elsewhere; nothing was kept
     */
    Map<Long, RawMail> keep(MailImportPosition at, MailBatch batch) throws IOException {
        MailImport owner = standingAt(at);
        Instant now = clock.instant();
        Set<String> known = store.known(at.sellerId(), batch.raws());
        Map<String, RawMail> fresh = new LinkedHashMap<>();
        batch.raws().stream()
                .filter(raw -> !known.contains(raw.hash()))
                .forEach(raw -> fresh.putIfAbsent(raw.hash(), raw));
        Map<Long, RawMail> kept = new LinkedHashMap<>();
        for (RawMail raw : fresh.values()) {
            Instant received = MailReader.receivedAt(raw, now);
            kept.put(store.keep(raw, MailOrigin.file(at.sellerId(), at.id(), at.authServer(), received)), raw);
        }
        int others = batch.mails().size() - kept.size();
        owner.advance(new MailImportResult(kept.size(), others, 0, 0), batch.end());
        return kept;
    }

    /** A mail that can't be kept, whatever one tries, is counted and left in the file. */
    void skip(MailImportPosition at, long end) {
        standingAt(at).advance(new MailImportResult(0, 0, 0, 1), end);
    }

    void finish(long id) {
        MailImport done = find(id);
        done.finish(clock.instant());
        MailImportResult counts = done.view(0).counts();
        journal.imported(
                done, "done", Map.of("fresh", counts.fresh(), "known", counts.known(), "failed", counts.failed()));
    }

    void refuse(long id, String reason) {
        MailImport refused = find(id);
        refused.refuse(reason, "", clock.instant());
        journal.imported(refused, "refused", Map.of());
    }

    void fail(long id) {
        MailImport failed = find(id);
        failed.fail(clock.instant());
        journal.imported(failed, "failed", Map.of());
    }

    private MailImport standingAt(MailImportPosition at) {
        MailImport owner = find(at.id());
        if (owner.bytesDone() != at.bytes()) {
            throw new Overtaken(at.id(), at.bytes(), owner.bytesDone());
        }
        return owner;
    }

    private MailImport find(long id) {
        return imports.findById(id).orElseThrow(() -> new SubjectNotFound("import of mails " + id));
    }
}
