package io.sportello.mail;

import io.sportello.documents.Documents;
import io.sportello.mail.reading.MboxReader;
import io.sportello.workflow.JobWork;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Reads a stored file of mails on from where the last part ended, batch by batch. */
@Service
class PartialMailImportRuns implements MailImportRuns {

    private static final Logger log = LoggerFactory.getLogger(PartialMailImportRuns.class);

    private final MailImportSteps steps;
    private final MailBatchIntake intake;
    private final Documents documents;
    private final JobWork work;
    private final int batchSize;
    private final Duration part;

    PartialMailImportRuns(
            MailImportSteps steps,
            MailBatchIntake intake,
            Documents documents,
            JobWork work,
            @Value("${sportello.mail.import-batch-size:50}") int batchSize,
            @Value("${sportello.imports.part:PT10S}") Duration part) {
        this.steps = steps;
        this.intake = intake;
        this.documents = documents;
        this.work = work;
        this.batchSize = batchSize;
        this.part = part;
    }

    @Override
    public Outcome run(long importId) {
        return work.call(() -> part(importId));
    }

    private Outcome part(long importId) throws IOException {
        MailImportPosition position = steps.position(importId);
        return switch (position.status()) {
            case DONE -> Outcome.IMPORTED;
            case REFUSED -> Outcome.REFUSED;
            case FAILED -> Outcome.FAILED;
            case RECEIVED -> begin(position);
            case RUNNING -> readOn(position);
        };
    }

    private Outcome begin(MailImportPosition position) throws IOException {
        try (InputStream content = documents.open(position.documentId())) {
            if (!MboxReader.isMail(content)) {
                steps.refuse(position.id(), "mail.import.refused.no-mail");
                return Outcome.REFUSED;
            }
        }
        steps.begin(position.id());
        return readOn(position);
    }

    private Outcome readOn(MailImportPosition position) throws IOException {
        try (InputStream content = documents.open(position.documentId())) {
            content.skipNBytes(position.bytes());
            return take(position, new MboxReader(content));
        } catch (RuntimeException e) {
            if (JobWork.isPassing(e)) {
                throw e;
            }
            log.error("Import {} of mails failed", position.id(), e);
            steps.fail(position.id());
            return Outcome.FAILED;
        }
    }

    private Outcome take(MailImportPosition from, MboxReader mails) throws IOException {
        long end = System.nanoTime() + part.toNanos();
        MailImportPosition at = from;
        while (true) {
            try (MailBatch batch = MailBatch.of(mails, batchSize, from.bytes())) {
                if (batch.isEmpty()) {
                    steps.finish(from.id());
                    return Outcome.IMPORTED;
                }
                intake.take(at, batch);
                at = at.at(batch.end());
            }
            if (System.nanoTime() > end) {
                return Outcome.MORE;
            }
        }
    }
}
