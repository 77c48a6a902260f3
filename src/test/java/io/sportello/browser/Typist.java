package io.sportello.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A person who has nothing but a keyboard, and who after each key wants to know where they are. */
record Typist(Page page) {

    private static final int FAR = 120;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMddyyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("hhmma", Locale.ENGLISH);

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    void type(String words) {
        page.keyboard().type(words);
    }

    /** Writes over what is in the field. */
    void overwrite(String words) {
        press("Control+a");
        type(words);
    }

    /** Types a day and a time into a field of the browser's own, part by part. */
    void typeMoment(LocalDateTime moment) {
        type(DAY.format(moment));
        press("Tab");
        type(TIME.format(moment));
    }

    /** Goes to a section of the application and waits until it is there. */
    void goTo(String letter, String path) {
        press("g", letter);
        page.waitForURL("**" + path);
    }

    void tabTo(Locator goal) {
        walk("Tab", goal);
    }

    void tabBackTo(Locator goal) {
        walk("Shift+Tab", goal);
    }

    private void walk(String key, Locator goal) {
        assertThat(goal).isVisible();
        for (int i = 0; i < FAR && !isAt(goal); i++) {
            press(key);
        }
        is(goal);
    }

    private boolean isAt(Locator place) {
        return (Boolean) place.evaluate("one => one === document.activeElement");
    }

    /** Waits until the focus is there. */
    void is(Locator place) {
        assertThat(place).isFocused();
    }

    /** On a page that was not left, the focus never falls back to its beginning. */
    void isSomewhere() {
        assertThat((Boolean) page.evaluate("document.activeElement !== document.body"))
                .as("the focus is lost on %s", page.url())
                .isTrue();
    }
}
