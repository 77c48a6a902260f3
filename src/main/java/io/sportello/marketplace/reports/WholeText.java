package io.sportello.marketplace.reports;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads a small report whole, and refuses one that is not small. */
final class WholeText {

    private WholeText() {}

    /** @throws ReportRefused when it has more characters than {@code most} */
    static String of(TextSource source, int most) {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        try (source) {
            for (int n = source.read(buffer, 0, buffer.length); n >= 0; n = source.read(buffer, 0, buffer.length)) {
                text.append(buffer, 0, n);
                if (text.length() > most) {
                    throw new ReportRefused("import.refused.too-long", "");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
