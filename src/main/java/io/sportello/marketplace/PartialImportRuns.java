package io.sportello.marketplace;

import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.documents.Documents;
import io.sportello.marketplace.BatchWriter.Position;
import io.sportello.marketplace.reports.ReportContext;
import io.sportello.marketplace.reports.ReportFile;
import io.sportello.marketplace.reports.ReportItem;
import io.sportello.marketplace.reports.ReportReader;
import io.sportello.marketplace.reports.ReportRefused;
import io.sportello.workflow.JobWork;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Reads a stored report on from where the last part ended, batch by batch. */
@Service
class PartialImportRuns implements ImportRuns {

    private static final Logger log = LoggerFactory.getLogger(PartialImportRuns.class);

    private final BatchWriter writer;
    private final BatchTaker taker;
    private final Documents documents;
    private final Sellers sellers;
    private final JobWork work;
    private final Clock clock;
    private final int batchSize;
    private final Duration part;

    PartialImportRuns(
            BatchWriter writer,
            BatchTaker taker,
            Documents documents,
            Sellers sellers,
            JobWork work,
            Clock clock,
            @Value("${sportello.imports.batch-size:50}") int batchSize,
            @Value("${sportello.imports.part:PT10S}") Duration part) {
        this.writer = writer;
        this.taker = taker;
        this.documents = documents;
        this.sellers = sellers;
        this.work = work;
        this.clock = clock;
        this.batchSize = batchSize;
        this.part = part;
    }

    @Override
    public Outcome run(long importId) {
        return work.call(() -> part(importId));
    }

    private Outcome part(long importId) throws IOException {
        Position position = writer.position(importId);
        return switch (position.status()) {
            case DONE -> Outcome.IMPORTED;
            case REFUSED -> Outcome.REFUSED;
            case FAILED -> Outcome.FAILED;
            case RECEIVED, RUNNING -> readOn(importId, position);
        };
    }

    private Outcome readOn(long importId, Position position) throws IOException {
        try {
            return read(importId, position);
        } catch (ReportRefused e) {
            writer.refuse(importId, e.getMessage(), e.detail());
            return Outcome.REFUSED;
        } catch (RuntimeException e) {
            return failed(importId, e);
        }
    }

    private Outcome failed(long importId, RuntimeException why) {
        if (BatchTaker.isPassing(why)) {
            throw why;
        }
        log.error("Import {} failed", importId, why);
        writer.fail(importId);
        return Outcome.FAILED;
    }

    private Outcome read(long importId, Position position) throws IOException {
        ReportFile file = position.file();
        if (file == null) {
            try (InputStream content = documents.open(position.document())) {
                file = ReportFile.recognise(content);
            }
            // a header that can't be read refuses the file before anything else is known of it
            try (InputStream content = documents.open(position.document())) {
                file.open(content, context(position)).close();
            }
            writer.begin(importId, file);
        }
        try (CountingInputStream content = new CountingInputStream(documents.open(position.document()));
                ReportReader reader = file.open(content, context(position))) {
            skip(reader, position.rows());
            return take(importId, position.rows(), reader, content);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void skip(ReportReader reader, long rows) {
        for (long i = 0; i < rows && reader.hasNext(); i++) {
            reader.next();
        }
    }

    private Outcome take(long importId, long from, ReportReader reader, CountingInputStream content) {
        long end = System.nanoTime() + part.toNanos();
        long at = from;
        while (reader.hasNext()) {
            List<ReportItem> batch = new ArrayList<>(batchSize);
            while (batch.size() < batchSize && reader.hasNext()) {
                batch.add(reader.next());
            }
            taker.take(importId, at, batch, content.count());
            at += batch.size();
            if (System.nanoTime() > end && reader.hasNext()) {
                return Outcome.MORE;
            }
        }
        writer.finish(importId);
        log.info("Import {} is done", importId);
        return Outcome.IMPORTED;
    }

    private ReportContext context(Position position) {
        SellerView seller = sellers.find(position.sellerId())
                .orElseThrow(() -> new IllegalStateException("No seller " + position.sellerId()));
        boolean home = seller.marketplace().equals(position.marketplace());
        return new ReportContext(
                position.marketplace(),
                home ? seller.zone() : Store.valueOf(position.marketplace()).zone(),
                clock.instant());
    }
}
