package io.sportello.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Splitting files into mails. */
class MboxReaderTests {

    private static final String FROM = "From buyer@example.com Tue Nov 24 08:00:00 2026\n";

    @Test
    void splitsAtFromLinesAndTakesTheQuotesAway() throws IOException {
        assertThat(split(FROM + "Subject: a\n\n>From here\n>>From there\n > x\n\n" + FROM + "Subject: b\n\nb\n"))
                .containsExactly("Subject: a\n\nFrom here\n>From there\n > x\n\n", "Subject: b\n\nb\n");
    }

    @Test
    void takesAFileWithoutAFromLineAsOneMail() throws IOException {
        String one = "Subject: a\n\n" + FROM + ">From x\n";
        assertThat(split(one)).containsExactly(one);
    }

    @Test
    void doesNotSplitAtAnUnquotedSentence() throws IOException {
        assertThat(split(FROM + "Subject: a\n\n\nFrom now on, 2026 will be better\n"))
                .hasSize(1);
        assertThat(split(FROM + "Subject: a\n\nbefore\n" + FROM + "after\n")).hasSize(1);
    }

    @Test
    void splitsWindowsFilesAndSurvivesVeryLongLines() throws IOException {
        String windows = (FROM + "Subject: a\n\n" + "x".repeat(100_000) + "\n\n" + FROM + "Subject: b\n\nb")
                .replace("\n", "\r\n");
        assertThat(split(windows)).hasSize(2).last().isEqualTo("Subject: b\r\n\r\nb");
    }

    @Test
    void findsNothingInAnEmptyFile() throws IOException {
        assertThat(split("")).isEmpty();
        assertThat(split(FROM)).isEmpty();
    }

    @Property(tries = 50)
    void findsEveryMail(@ForAll @IntRange(min = 1, max = 60) int count) throws IOException {
        StringBuilder mbox = new StringBuilder();
        for (int i = 0; i < count; i++) {
            mbox.append(FROM)
                    .append("Subject: ")
                    .append(i)
                    .append("\n\n>From ")
                    .append("word ".repeat(i * 700))
                    .append("\n\n");
        }
        assertThat(split(mbox.toString())).hasSize(count);
    }

    private static List<String> split(String text) throws IOException {
        List<String> mails = new ArrayList<>();
        try (MboxReader reader = new MboxReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            for (RawMail raw = reader.next(); raw != null; raw = reader.next()) {
                try (RawMail one = raw;
                        InputStream content = one.open()) {
                    mails.add(new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return mails;
    }
}
