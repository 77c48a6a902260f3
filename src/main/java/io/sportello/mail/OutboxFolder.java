package io.sportello.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where mails land as {@code .eml} files as long as no server is set up. */
@Component
class OutboxFolder {

    private final Path folder;

    OutboxFolder(@Value("${sportello.mail.outbox-dir:./data/outbox}") Path folder) {
        this.folder = folder;
    }

    /** A second file of the same number takes the first one's place. */
    void put(long id, MimeMessage message) throws IOException, MessagingException {
        Files.createDirectories(folder);
        Path part = folder.resolve(file(id) + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            message.writeTo(out);
        }
        Files.move(part, folder.resolve(file(id)), StandardCopyOption.REPLACE_EXISTING);
    }

    private static String file(long id) {
        return "O-" + id + ".eml";
    }
}
