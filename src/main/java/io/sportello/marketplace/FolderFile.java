package io.sportello.marketplace;

import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.documents.DocumentRefused;
import io.sportello.marketplace.reports.ReportContext;
import io.sportello.marketplace.reports.ReportFile;
import io.sportello.marketplace.reports.ReportRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes one file out of the watched folder: stores it first, and moves it away only when it is stored. */
@Component
class FolderFile {

    private static final Logger log = LoggerFactory.getLogger(FolderFile.class);

    private final ReportImports imports;
    private final Sellers sellers;
    private final TransactionTemplate transaction;

    FolderFile(ReportImports imports, Sellers sellers, PlatformTransactionManager transactions) {
        this.imports = imports;
        this.sellers = sellers;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void take(String sellerId, Path file, Instant now) throws IOException {
        SellerView seller = sellers.find(sellerId).orElseThrow();
        boolean readable = isReadable(seller, file, now);
        // a crash between storing and moving brings the same content again
        String sha256 = sha256(file);
        if (!imports.isKnown(sellerId, sha256, Channel.FOLDER)) {
            readable &= receive(seller, file, sha256);
        }
        move(file, readable ? "done" : "refused");
    }

    private boolean receive(SellerView seller, Path file, String sha256) throws IOException {
        try {
            // committed before the file moves away, whatever becomes of the job around it
            ImportView received = transaction.execute(status -> store(seller, file));
            log.info("{} is import {}", file, received == null ? "none" : received.id());
            return true;
        } catch (DocumentRefused e) {
            log.warn("{} is empty or too large and was not stored", file);
            UnstoredFile unstored =
                    new UnstoredFile(seller.id(), name(file), Files.size(file), sha256, e.getMessage(), argument(e));
            transaction.execute(status -> imports.refuse(unstored, Channel.FOLDER));
            return false;
        }
    }

    private static String argument(DocumentRefused refusal) {
        return refusal.arguments().length == 0 ? "" : String.valueOf(refusal.arguments()[0]);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private ImportView store(SellerView seller, Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return imports.receive(seller.id(), seller.marketplace(), name(file), content, Channel.FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isReadable(SellerView seller, Path file, Instant now) throws IOException {
        ReportContext context = new ReportContext(seller.marketplace(), seller.zone(), now);
        try (InputStream first = Files.newInputStream(file);
                InputStream second = Files.newInputStream(file)) {
            ReportFile.recognise(first).open(second, context).close();
            return true;
        } catch (ReportRefused e) {
            return false;
        }
    }

    private static String sha256(Path file) throws IOException {
        try (DigestInputStream content =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void move(Path file, String where) throws IOException {
        Path directory = Files.createDirectories(file.resolveSibling(where));
        String name = name(file);
        Path target = directory.resolve(name);
        for (int i = 2; Files.exists(target); i++) {
            target = directory.resolve(i + "-" + name);
        }
        Files.move(file, target);
    }
}
