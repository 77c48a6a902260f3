package io.sportello.cases;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.documents.DocumentRefused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files get into a case, and which don't. */
class FileGateTests {

    @ParameterizedTest
    @ValueSource(strings = {"photo.PNG", "invoice.pdf", "v1.2 list.csv", "letter.docx", "../../etc/invoice.pdf"})
    void takesTheNamesOfOrdinaryFiles(String name) {
        assertThatCode(() -> FileGate.checkName(name)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "setup.exe",
                "invoice.pdf.exe",
                "invoice.exe.pdf",
                "page.html",
                "photo.html.png",
                "drawing.svg",
                "noending",
                "",
                "invoice.pdf.",
                "macro.xlsm",
                "invoice.js .pdf"
            })
    void refusesWhatRunsOrHidesIt(String name) {
        assertThatThrownBy(() -> FileGate.checkName(name))
                .isInstanceOf(DocumentRefused.class)
                .hasMessage("cases.refused.file-kind");
    }

    @ParameterizedTest
    @CsvSource({"photo.png,text/plain", "invoice.pdf,application/zip", "list.csv,application/octet-stream"})
    void refusesWhatIsNotWhatItsNameSays(String name, String mediaType) {
        assertThatThrownBy(() -> FileGate.checkType(name, mediaType))
                .isInstanceOf(DocumentRefused.class)
                .hasMessage("cases.refused.file-disguised");
    }

    @Test
    void refusesAnArchiveThatGrowsWithoutEnd() throws IOException {
        byte[] bomb = zip("zeros.txt", 120L * 1024 * 1024);
        assertThatThrownBy(() -> FileGate.checkArchive("small.zip", stream(bomb)))
                .isInstanceOf(DocumentRefused.class)
                .hasMessage("cases.refused.file-archive");
    }

    @Test
    void refusesAnArchiveThatHoldsAProgram() throws IOException {
        byte[] zip = zip("docs/setup.EXE", 10);
        assertThatThrownBy(() -> FileGate.checkArchive("docs.zip", stream(zip)))
                .isInstanceOf(DocumentRefused.class)
                .hasMessage("cases.refused.file-archive");
    }

    @Test
    void refusesAnArchiveThatIsNone() {
        byte[] bytes = {'P', 'K', 3, 4, 0, 0, 0, 0};
        assertThatThrownBy(() -> FileGate.checkArchive("docs.zip", stream(bytes)))
                .isInstanceOfAny(DocumentRefused.class, IOException.class);
    }

    @Test
    void takesAnArchiveOfLetters() throws IOException {
        byte[] zip = zip("letter.txt", 1_000);
        assertThatCode(() -> FileGate.checkArchive("docs.zip", stream(zip))).doesNotThrowAnyException();
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] zip(String entry, long size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 16];
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            for (long left = size; left > 0; left -= zeros.length) {
                zip.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
        }
        return bytes.toByteArray();
    }
}
