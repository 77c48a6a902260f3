package io.sportello.marketplace;

import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes one file out of the watched folder: stores it first, and moves it away only when it is stored. */
@Component
class FolderFile {

    private final List<FolderIntake> intakes;
    private final Sellers sellers;

    FolderFile(List<FolderIntake> intakes, Sellers sellers) {
        this.intakes = intakes;
        this.sellers = sellers;
    }

    void take(String sellerId, Path file) throws IOException {
        SellerView seller = sellers.find(sellerId).orElseThrow();
        FolderIntake intake = intakes.stream()
                .filter(each -> each.accepts(name(file)))
                .findFirst()
                .orElseThrow();
        // a crash between storing and moving brings the same content again
        String sha256 = sha256(file);
        boolean fine = intake.isKnown(seller, sha256) || intake.take(seller, file, sha256);
        move(file, fine ? "done" : "refused");
    }

    static String name(Path file) {
        return file.getFileName().toString();
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
