package io.sportello.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** A seller keeps conditions of its own, as long as they are not worse than the marketplace's. */
@BrowserTest
class SellerSettingsTests {

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource messages;

    @ParameterizedTest
    @CsvSource({"en,DESK", "it,PHONE"})
    void aSellerSavesAnAllowedSettingAndIsRefusedAWorseOne(String language, Screen screen, Browser browser) {
        try (Visitor aurora =
                new Visitor(browser, screen, ColorScheme.LIGHT, port, messages, Locale.forLanguageTag(language))) {
            aurora.signIn("aurora").open("/settings/returns");
            save(aurora, "45", "0");
            assertThat(aurora.page().locator("#status")).containsText(aurora.says("settings.returns.saved"));
            assertThat(aurora.page().locator("main table")).containsText("45");

            save(aurora, "5", "0");
            assertThat(aurora.page().locator("main [role=alert]")).containsText(leastDays(aurora));
            assertThat(aurora.page().locator("#windowDays")).hasValue("5");
            aurora.shoot("setting-refused-" + screen.width());

            save(aurora, "45", "10");
            assertThat(aurora.page().locator("main [role=alert]"))
                    .containsText(aurora.says("settings.returns.refused.restockingFeePercent", "10", "0", "", "")
                            .replaceAll("\\(.*", "")
                            .strip());
            assertThat(aurora.page().locator("main table")).not().containsText("10 %");
        }
    }

    private static void save(Visitor aurora, String days, String fee) {
        aurora.page().locator("#marketplace").selectOption("IT");
        aurora.page().locator("#category").selectOption("books");
        aurora.page().locator("#windowDays").fill(days);
        aurora.page().locator("#restockingFeePercent").fill(fee);
        aurora.press("settings.returns.save");
        aurora.page().waitForLoadState();
    }

    /** The nearest allowed value, as the sentence puts it. */
    private static String leastDays(Visitor aurora) {
        return aurora.says("settings.returns.refused.windowDays", "5", "30", "", "")
                .replaceAll("\\(.*", "")
                .strip();
    }
}
