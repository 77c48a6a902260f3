package io.sportello.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that passwords are encrypted with: from the property {@code sportello.secrets.key}, 32 bytes in Base64, or from
 * a file that is created when first needed and that only its owner may read. Several nodes need the same key.
 */
@Component
class SecretKeys {

    private static final int BYTES = 32;

    private final String configured;
    private final Path file;
    private SecretKey key;

    SecretKeys(
            @Value("${sportello.secrets.key:}") String configured,
            @Value("${sportello.secrets.key-file:./data/secrets.key}") Path file) {
        this.configured = configured.strip();
        this.file = file;
        if (!this.configured.isEmpty()) {
            key = decode(this.configured, "sportello.secrets.key");
        }
    }

    synchronized SecretKey key() {
        if (key == null) {
            key = decode(fromFile(), file.toString());
        }
        return key;
    }

    private String fromFile() {
        try {
            if (Files.notExists(file)) {
                create();
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " can't be read or created", e);
        }
    }

    private void create() throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "secrets", ".tmp", ownersOnly());
        Files.write(fresh, Base64.getEncoder().encode(bytes));
        try {
            // never over a key that another node has just made
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException other) {
            return;
        } catch (UnsupportedOperationException noLinks) {
            Files.copy(fresh, file);
        } finally {
            Files.delete(fresh);
        }
    }

    private static FileAttribute<?>[] ownersOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static SecretKey decode(String text, String where) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
            if (bytes.length == BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException e) {
            // says the same as a wrong length
        }
        throw new IllegalStateException(where + " has to hold 32 bytes in Base64");
    }
}
