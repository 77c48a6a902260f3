package io.sportello.marketplace;

import io.sportello.accounts.SellerView;
import io.sportello.documents.DocumentRefused;
import io.sportello.marketplace.reports.ReportContext;
import io.sportello.marketplace.reports.ReportFile;
import io.sportello.marketplace.reports.ReportRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes report files out of the watched folder: whatever is for nobody else is held for one. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FolderReports implements FolderIntake {

    private static final Logger log = LoggerFactory.getLogger(FolderReports.class);

    private final ReportImports imports;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FolderReports(ReportImports imports, PlatformTransactionManager transactions, Clock clock) {
        this.imports = imports;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Override
    public boolean accepts(String fileName) {
        return true;
    }

    @Override
    public boolean isKnown(SellerView seller, String sha256) {
        return imports.isKnown(seller.id(), sha256, Channel.FOLDER);
    }

    @Override
    public boolean take(SellerView seller, Path file, String sha256) throws IOException {
        boolean readable = isReadable(seller, file);
        try {
            // committed before the file moves away, whatever becomes of the job around it
            ImportView received = transaction.execute(status -> store(seller, file));
            log.info("{} is import {}", file, received == null ? "none" : received.id());
            return readable;
        } catch (DocumentRefused e) {
            log.warn("{} is empty or too large and was not stored", file);
            String detail = e.arguments().length == 0 ? "" : String.valueOf(e.arguments()[0]);
            UnstoredFile unstored = new UnstoredFile(
                    seller.id(), FolderFile.name(file), Files.size(file), sha256, e.getMessage(), detail);
            transaction.execute(status -> imports.refuse(unstored, Channel.FOLDER));
            return false;
        }
    }

    private ImportView store(SellerView seller, Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return imports.receive(seller.id(), seller.marketplace(), FolderFile.name(file), content, Channel.FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReadable(SellerView seller, Path file) throws IOException {
        ReportContext context = new ReportContext(seller.marketplace(), seller.zone(), clock.instant());
        try (InputStream first = Files.newInputStream(file);
                InputStream second = Files.newInputStream(file)) {
            ReportFile.recognise(first).open(second, context).close();
            return true;
        } catch (ReportRefused e) {
            return false;
        }
    }
}
