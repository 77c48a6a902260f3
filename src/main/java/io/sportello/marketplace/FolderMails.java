package io.sportello.marketplace;

import io.sportello.accounts.SellerView;
import io.sportello.documents.DocumentRefused;
import io.sportello.mail.MailChannel;
import io.sportello.mail.MailFile;
import io.sportello.mail.MailImportView;
import io.sportello.mail.MailImports;
import io.sportello.mail.UnstoredMailFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files of mails out of the watched folder: {@code .eml} and {@code .mbox}. */
@Component
@Order(1)
class FolderMails implements FolderIntake {

    private static final Logger log = LoggerFactory.getLogger(FolderMails.class);

    private final MailImports imports;
    private final TransactionTemplate transaction;
    private final String authServer;

    /** @param authServer whose findings about senders the administrator vouches for in files of this folder; or empty */
    FolderMails(
            MailImports imports,
            PlatformTransactionManager transactions,
            @Value("${sportello.imports.folder-auth-server:}") String authServer) {
        this.imports = imports;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.authServer = authServer.strip();
    }

    @Override
    public boolean accepts(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return lower.endsWith(".eml") || lower.endsWith(".mbox");
    }

    @Override
    public boolean isKnown(SellerView seller, String sha256) {
        return imports.isKnown(seller.id(), sha256, MailChannel.FOLDER);
    }

    @Override
    public boolean take(SellerView seller, Path file, String sha256) throws IOException {
        MailFile what = new MailFile(seller.id(), FolderFile.name(file), MailChannel.FOLDER, authServer);
        try {
            // committed before the file moves away, whatever becomes of the job around it
            MailImportView received = transaction.execute(status -> store(what, file));
            log.info("{} is import {} of mails", file, received == null ? "none" : received.id());
            return isMail(file);
        } catch (DocumentRefused e) {
            log.warn("{} is empty or too large and was not stored", file);
            String detail = e.arguments().length == 0 ? "" : String.valueOf(e.arguments()[0]);
            UnstoredMailFile unstored = new UnstoredMailFile(what, Files.size(file), sha256, e.getMessage(), detail);
            transaction.execute(status -> imports.refuse(unstored));
            return false;
        }
    }

    private MailImportView store(MailFile what, Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return imports.receive(what, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isMail(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return imports.isMail(content);
        }
    }
}
