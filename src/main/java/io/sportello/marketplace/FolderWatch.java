package io.sportello.marketplace;

import io.sportello.accounts.SellerScope;
import io.sportello.accounts.Sellers;
import io.sportello.workflow.JobWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Takes the report files and files of mails that other programs put into {@code <folder>/<seller>/}. A file is taken when it has not changed
 * for some seconds, and moved to {@code done} or {@code refused} beside it once it is stored.
 */
@Service
public class FolderWatch {

    private static final Logger log = LoggerFactory.getLogger(FolderWatch.class);

    private final Path folder;
    private final Duration settle;
    private final FolderFile files;
    private final Sellers sellers;
    private final SellerScope scope;
    private final JobWork work;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    FolderWatch(
            @Value("${sportello.imports.folder:}") String folder,
            @Value("${sportello.imports.folder-settle:PT3S}") Duration settle,
            FolderFile files,
            Sellers sellers,
            SellerScope scope,
            JobWork work) {
        this.folder = folder.isBlank() ? null : Path.of(folder);
        this.settle = settle;
        this.files = files;
        this.sellers = sellers;
        this.scope = scope;
        this.work = work;
    }

    /** Whether a folder is set. */
    public boolean isOn() {
        return folder != null;
    }

    /** Takes what lies ready in every seller's folder. One file's trouble does not keep the others waiting. */
    public void takeFiles() {
        if (!isOn() || !Files.isDirectory(folder)) {
            return;
        }
        work.call(() -> {
            takeAll();
            return null;
        });
    }

    private void takeAll() throws InterruptedException {
        unknownFolders().stream()
                .filter(warned::add)
                .forEach(name -> log.warn("No seller {}: the files in its folder stay", name));
        Map<Path, FileState> before = new HashMap<>();
        for (Path home : directories()) {
            if (sellers.find(home.getFileName().toString()).isPresent()) {
                filesOf(home).forEach(file -> before.put(file, FileState.of(file)));
            }
        }
        if (!before.isEmpty()) {
            Thread.sleep(settle.toMillis());
        }
        before.forEach((file, state) -> {
            if (state.equals(FileState.of(file))) {
                take(file);
            }
        });
    }

    private void take(Path file) {
        try {
            files.take(file.getParent().getFileName().toString(), file);
        } catch (IOException | RuntimeException e) {
            log.error("{} was not taken and stays", file, e);
        }
    }

    /** The folders that belong to no seller, by name. */
    public List<String> unknownFolders() {
        return directories().stream()
                .map(path -> path.getFileName().toString())
                .filter(name -> scope.callAsSystem(() -> sellers.find(name).isEmpty()))
                .sorted()
                .toList();
    }

    private List<Path> directories() {
        return isOn() && Files.isDirectory(folder) ? list(folder, Files::isDirectory) : List.of();
    }

    private static List<Path> filesOf(Path home) {
        return list(home, FolderWatch::isReport);
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file)
                && !name.startsWith(".")
                && !name.endsWith(".tmp")
                && !name.endsWith(".part")
                && !name.endsWith("~");
    }

    private static List<Path> list(Path directory, DirectoryStream.Filter<Path> filter) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, filter)) {
            List<Path> found = new ArrayList<>();
            entries.forEach(found::add);
            found.sort(null);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What shows that somebody still writes to a file. */
    private record FileState(long size, long modified) {

        static FileState of(Path file) {
            try {
                return new FileState(
                        Files.size(file), Files.getLastModifiedTime(file).toMillis());
            } catch (IOException gone) {
                return new FileState(-1, -1);
            }
        }
    }
}
