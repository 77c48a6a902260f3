package io.sportello.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** A return is worked by a person, from the report to the refund that the marketplace took. */
@BrowserTest
class ReturnWalkTests {

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource messages;

    @Autowired
    private Clock clock;

    @ParameterizedTest
    @CsvSource({"en,DESK", "it,PHONE"})
    void aReturnIsWorkedFromUploadToConfirmedRefund(String language, Screen screen, Browser browser)
            throws IOException {
        try (Visitor livia =
                new Visitor(browser, screen, ColorScheme.LIGHT, port, messages, Locale.forLanguageTag(language))) {
            livia.signIn("livia");
            new ReturnWalk(livia, ReportFile.of(LocalDate.now(clock))).fromUploadToConfirmedRefund();
            assertThat(livia.complaints()).isEmpty();
            livia.open("/refunds");
            String feed = livia.page()
                    .locator("main a[href*='/refunds/feeds/']")
                    .first()
                    .getAttribute("href");
            assertThat(Accessibility.findings(livia, feed)).isEmpty();
            assertThat(Accessibility.findings(livia, "/refunds")).isEmpty();
        }
    }
}
