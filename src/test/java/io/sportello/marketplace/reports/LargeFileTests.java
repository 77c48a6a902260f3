package io.sportello.marketplace.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hundred thousand rows, read in a virtual machine whose memory could not hold them. */
class LargeFileTests {

    private static final int ROWS = 100_000;

    @ParameterizedTest
    @ValueSource(strings = {"xml", "table"})
    void isReadInBoundedMemory(String format) throws Exception {
        Process reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFileTests.class.getName(),
                        format)
                .redirectErrorStream(true)
                .start();
        String output = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reading.waitFor()).as(output).isZero();
        assertThat(output.strip()).endsWith(String.valueOf(ROWS));
    }

    /** Reads a generated file and prints how many returns it states. */
    public static void main(String[] arguments) throws IOException {
        Reports.Content content = () -> generated(arguments[0].equals("xml"));
        long count = 0;
        try (ReportReader reader = Reports.open(content)) {
            for (; reader.hasNext(); count++) {
                if (!(reader.next() instanceof ReportItem.Stated)) {
                    throw new IllegalStateException("Rejected");
                }
            }
        }
        System.out.println(count);
    }

    private static InputStream generated(boolean xml) {
        String envelope = Reports.envelope("|");
        String head = xml ? envelope.substring(0, envelope.indexOf('|')) : Reports.HEADER;
        String tail = xml ? envelope.substring(envelope.indexOf('|') + 1) : "";
        // Stream.flatMap would keep all rows
        Iterator<byte[]> parts = IntStream.rangeClosed(0, ROWS + 1)
                .mapToObj(i -> i == 0 ? head : i > ROWS ? tail : row(xml, i))
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .iterator();
        return new Generated(parts);
    }

    private static String row(boolean xml, int number) {
        String rma = "R" + number;
        return xml ? Reports.element(rma, "Lamp") : Reports.row(rma, "Lamp");
    }

    /** A content that is made while it is read. */
    private static final class Generated extends InputStream {

        private final Iterator<byte[]> parts;
        private ByteArrayInputStream part = new ByteArrayInputStream(new byte[0]);

        Generated(Iterator<byte[]> parts) {
            this.parts = parts;
        }

        @Override
        public int read() {
            while (part.available() == 0 && parts.hasNext()) {
                part = new ByteArrayInputStream(parts.next());
            }
            return part.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int first = read();
            if (first < 0) {
                return -1;
            }
            target[offset] = (byte) first;
            return 1 + Math.max(0, part.read(target, offset + 1, length - 1));
        }
    }
}
