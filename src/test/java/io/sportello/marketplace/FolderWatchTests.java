package io.sportello.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sportello.EngineJobs;
import io.sportello.MovableClock;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.documents.ImportStatus;
import io.sportello.mail.MailImportView;
import io.sportello.mail.MailImports;
import io.sportello.marketplace.reports.Reports;
import io.sportello.subjects.Subject;
import io.sportello.workflow.Workflow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.FileSystemUtils;

@ImportTest
class FolderWatchTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Value("${sportello.imports.folder}")
    Path watched;

    @Autowired
    FolderWatch folder;

    @Autowired
    FolderWatchProcess process;

    @Autowired
    ReportImports imports;

    @Autowired
    MailImports mails;

    @Autowired
    EngineJobs jobs;

    @Autowired
    Workflow workflow;

    @Autowired
    MovableClock clock;

    @Autowired
    SellerFixture sellers;

    private String seller;
    private Path home;

    @BeforeEach
    void aSellerWithItsFolder() throws IOException {
        seller = "watched-" + NUMBER.incrementAndGet();
        sellers.seller(seller, "Watched", "IT", Locale.ITALIAN, "Europe/Rome");
        home = Files.createDirectories(watched.resolve(seller));
    }

    @AfterEach
    void emptyFolder() throws IOException {
        FileSystemUtils.deleteRecursively(watched);
    }

    @Test
    void takesAFileAndMovesItToDone() throws IOException {
        put("november.txt", Reports.HEADER + Reports.row("FOLDER1", "Lamp"));
        folder.takeFiles();
        assertThat(home.resolve("november.txt")).doesNotExist();
        assertThat(home.resolve("done/november.txt")).exists();
        jobs.runDue();
        assertThat(received()).singleElement().satisfies(one -> {
            assertThat(one.channel()).isEqualTo(Channel.FOLDER);
            assertThat(one.receivedBy()).isEqualTo("system");
            assertThat(one.fresh()).isEqualTo(1);
        });
    }

    @Test
    void movesAFileThatIsNoReportToRefusedButKeepsAndShowsIt() throws IOException {
        put("invoice.xml", "PK\u0003\u0004");
        folder.takeFiles();
        assertThat(home.resolve("refused/invoice.xml")).exists();
        jobs.runDue();
        assertThat(received()).singleElement().satisfies(one -> assertThat(one.status())
                .isEqualTo(ImportStatus.REFUSED));
    }

    @Test
    void showsAFileThatCantBeStoredAmongTheRefused() throws IOException {
        put("empty.txt", "");
        folder.takeFiles();
        assertThat(home.resolve("refused/empty.txt")).exists();
        jobs.runDue();
        assertThat(received()).singleElement().satisfies(one -> {
            assertThat(one.status()).isEqualTo(ImportStatus.REFUSED);
            assertThat(one.reason()).isEqualTo("document.empty");
            assertThat(one.documentId()).isNull();
        });
    }

    @Test
    void takesMailsAsMails() throws IOException {
        put("one.eml", "From: a@example.org\nSubject: " + seller + "\n\nHello\n");
        put("many.mbox", "PK\u0003\u0004");
        put("none.EML", "");
        folder.takeFiles();
        assertThat(home.resolve("done/one.eml")).exists();
        assertThat(home.resolve("refused/many.mbox")).exists();
        assertThat(home.resolve("refused/none.EML")).exists();
        jobs.runDue();
        assertThat(received()).isEmpty();
        assertThat(As.support(() -> mails.newest(seller, Long.MAX_VALUE, 10)))
                .extracting(MailImportView::fileName, MailImportView::status)
                .containsExactlyInAnyOrder(
                        tuple("one.eml", ImportStatus.DONE),
                        tuple("many.mbox", ImportStatus.REFUSED),
                        tuple("none.EML", ImportStatus.REFUSED));
    }

    @Test
    void storesTheSameContentOnceThoughItComesAgainAfterACrash() throws IOException {
        put("a.txt", Reports.HEADER + Reports.row("FOLDER2", "Lamp"));
        folder.takeFiles();
        Files.move(home.resolve("done/a.txt"), home.resolve("a.txt"));
        folder.takeFiles();
        assertThat(home.resolve("done/a.txt")).exists();
        assertThat(received()).hasSize(1);
    }

    @Test
    void leavesAFileThatIsStillBeingWritten() throws Exception {
        Path file = put("growing.txt", Reports.HEADER);
        Thread writer = new Thread(() -> {
            try {
                for (int i = 0; i < 40 && Files.exists(file); i++) {
                    Files.writeString(file, Reports.HEADER + "\n".repeat(i));
                    Thread.sleep(10);
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        writer.start();
        folder.takeFiles();
        writer.join();
        assertThat(file).exists();
        assertThat(received()).isEmpty();
    }

    @Test
    void leavesTheFilesOfSellersThatDoNotExistAndNamesThem() throws IOException {
        Path stray = Files.createDirectories(watched.resolve("nobody")).resolve("x.txt");
        Files.writeString(stray, Reports.HEADER);
        folder.takeFiles();
        assertThat(stray).exists();
        assertThat(folder.unknownFolders()).containsExactly("nobody");
    }

    @Test
    void looksAgainAndAgainAsAProcess() throws IOException {
        As.system(() -> {
            process.ensureRunning();
            process.ensureRunning();
            return null;
        });
        put("late.txt", Reports.HEADER + Reports.row("FOLDER3", "Lamp"));
        // other tests may have moved the clock before
        clock.advance(Duration.ofDays(2));
        jobs.runDue();
        assertThat(received()).hasSize(1);
        assertThat(workflow.whereabouts(new Subject("folder", "F-1"))).hasValueSatisfying(where -> {
            assertThat(where.ended()).isFalse();
            assertThat(where.active()).containsExactly("next-look");
        });
    }

    private Path put(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text);
    }

    private List<ImportView> received() {
        return As.support(() -> imports.newest(seller, Long.MAX_VALUE, 10));
    }
}
