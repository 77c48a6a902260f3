package io.sportello.marketplace.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.marketplace.reports.ReportItem.Stated;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReportEncodingTests {

    private static final String NAME = "Caffettiera «Perù», 3 tazze · Größe L";
    private static final byte[] NO_MARK = {};
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static Stream<Arguments> files() {
        String table = Reports.HEADER + Reports.row("RMA1", NAME);
        String xml = Reports.envelope(Reports.element("RMA1", NAME));
        String latin = xml.replace("<?xml version=\"1.0\"?>", "<?xml version='1.0' encoding='ISO-8859-1'?>");
        String lying = xml.replace("<?xml version=\"1.0\"?>", "<?xml version='1.0' encoding='UTF-8'?>");
        List<Arguments> files = new ArrayList<>();
        for (String text : List.of(table, xml)) {
            add(files, "UTF-8", Reports.marked(NO_MARK, text, StandardCharsets.UTF_8));
            add(
                    files,
                    "UTF-8 marked",
                    Reports.marked(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, text, StandardCharsets.UTF_8));
            add(
                    files,
                    "UTF-16LE marked",
                    Reports.marked(new byte[] {(byte) 0xff, (byte) 0xfe}, text, StandardCharsets.UTF_16LE));
            add(
                    files,
                    "UTF-16BE marked",
                    Reports.marked(new byte[] {(byte) 0xfe, (byte) 0xff}, text, StandardCharsets.UTF_16BE));
            add(files, "Windows-1252", Reports.marked(NO_MARK, text, WINDOWS));
        }
        add(files, "declared Latin-1", Reports.marked(NO_MARK, latin, WINDOWS));
        add(files, "declared UTF-8 but Windows-1252", Reports.marked(NO_MARK, lying, WINDOWS));
        return files.stream();
    }

    private static void add(List<Arguments> files, String encoding, byte[] content) {
        String format = new String(content, StandardCharsets.ISO_8859_1).contains("mazon\0E")
                        || new String(content, StandardCharsets.ISO_8859_1).contains("AmazonEnvelope")
                ? "XML"
                : "table";
        files.add(Arguments.of(encoding, format, content));
        files.add(Arguments.of(encoding, format + ", packed", Reports.gzip(content)));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("files")
    void readsNamesInEveryEncoding(String encoding, String format, byte[] content) {
        assertThat(Reports.read(content)).singleElement().isInstanceOfSatisfying(Stated.class, stated -> assertThat(
                        stated.reported().lines().get(0).name())
                .isEqualTo(NAME));
    }

    @org.junit.jupiter.api.Test
    void tellsUtf8FromTheWholeContentAndNotItsBeginning() {
        StringBuilder rows = new StringBuilder(Reports.HEADER);
        for (int i = 0; i < 2000; i++) {
            rows.append(Reports.row("RMA" + i, "Plain name"));
        }
        rows.append(Reports.row("LAST", NAME));
        List<ReportItem> items = Reports.read(rows.toString().getBytes(WINDOWS));
        assertThat(items).hasSize(2001);
        assertThat(((Stated) items.get(2000)).reported().lines().get(0).name()).isEqualTo(NAME);
    }
}
