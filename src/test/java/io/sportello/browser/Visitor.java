package io.sportello.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/** A person at a screen of a certain size who reads one language, and whose browser has nothing to complain about. */
final class Visitor implements AutoCloseable {

    private static final double PATIENCE = 60_000;
    private static final double QUIET = 60;
    private static final Path SHOTS = Path.of("target", "browser");

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final MessageSource messages;
    private final Locale language;
    private final List<String> complaints = new ArrayList<>();
    private final Set<Request> waiting = new HashSet<>();
    private int asked;

    Visitor(Browser browser, Screen screen, ColorScheme colours, int port, MessageSource messages, Locale language) {
        // without the worker, so that each page is asked for what it needs
        this(
                options(screen, colours, language).setServiceWorkers(ServiceWorkerPolicy.BLOCK),
                browser,
                port,
                messages,
                language);
    }

    private Visitor(
            Browser.NewContextOptions options, Browser browser, int port, MessageSource messages, Locale language) {
        this.context = browser.newContext(options);
        this.page = context.newPage();
        this.address = "http://127.0.0.1:" + port;
        this.messages = messages;
        this.language = language;
        page.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onRequest(request -> {
            // a stream of events never ends
            if (!"eventsource".equals(request.resourceType())) {
                waiting.add(request);
                asked++;
            }
        });
        page.onRequestFinished(waiting::remove);
        page.onRequestFailed(waiting::remove);
    }

    /** One who has Sportello installed. */
    static Visitor withWorker(Browser browser, int port, MessageSource messages, Locale language) {
        return new Visitor(options(Screen.PHONE, ColorScheme.LIGHT, language), browser, port, messages, language);
    }

    private static Browser.NewContextOptions options(Screen screen, ColorScheme colours, Locale language) {
        return new Browser.NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(language.toLanguageTag());
    }

    /** Signs in and makes the person's language that of this visit. */
    Visitor signIn(String user) {
        open("/signin");
        page.locator("#email").fill(user + "@sportello.example");
        page.locator("#password").fill("sportello");
        page.locator("#password").press("Enter");
        page.waitForURL(url -> !url.contains("/signin"));
        if (!language.getLanguage().equals(page.locator("html").getAttribute("lang"))) {
            open("/profile");
            page.locator("#language").selectOption(language.getLanguage());
            page.locator("form[action$='/profile'] button[type=submit]").click();
            page.waitForURL("**/profile");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.getLanguage());
        }
        return this;
    }

    void open(String path) {
        waiting.clear();
        page.navigate(address + path);
    }

    /** Opens a page again and again until something is on it: work goes on in the background. */
    Locator openUntil(String path, String selector) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        do {
            open(path);
            if (page.locator(selector).count() > 0) {
                return page.locator(selector).first();
            }
            page.waitForTimeout(500);
        } while (System.nanoTime() < end);
        throw new AssertionError(selector + " did not come on " + path + ":\n"
                + page.locator("main").innerText());
    }

    /** Waits until the page has all that it asked for, asks for no more, and has drawn it. */
    void settle() {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        for (int before = -1; asked > before || !waiting.isEmpty(); page.waitForTimeout(QUIET)) {
            assertThat(System.nanoTime()).as("never at rest: %s", waiting).isLessThan(end);
            before = asked;
        }
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }

    Page page() {
        return page;
    }

    /** Goes on at a screen of another size, on the same page. */
    void moveTo(Screen screen) {
        page.setViewportSize(screen.width(), screen.height());
    }

    /** Chooses the colours, as the button in the bar does. */
    void putOn(String theme) {
        page.evaluate("theme => { document.documentElement.dataset.bsTheme = theme; }", theme);
    }

    String path() {
        return page.url().substring(address.length());
    }

    /** A text of the application in this person's language. */
    String says(String key, Object... arguments) {
        if (key.startsWith("form.") && language.equals(Locale.ENGLISH)) {
            return FormWords.english(key);
        }
        return messages.getMessage(key, arguments, language);
    }

    /** Presses the button of that name; a hint at its keys may follow the name. */
    void press(String key) {
        button(key).click();
    }

    /** Presses a button as slowly as a person may, while other things go on. */
    void pressFor(String key, Runnable meanwhile) {
        button(key).hover();
        page.mouse().down();
        meanwhile.run();
        page.mouse().up();
    }

    private Locator button(String key) {
        Pattern name = Pattern.compile("^\\s*" + says(key) + "(\\s*Ctrl.*)?\\s*$");
        return page.locator("main button:visible")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    void type(String labelKey, String text) {
        page.getByLabel(says(labelKey)).first().fill(text);
    }

    void choose(String valueKey) {
        page.getByLabel(says(valueKey), new Page.GetByLabelOptions().setExact(true))
                .check();
    }

    /** What the page says, without what only its layout needs. */
    String reads() {
        return page.locator("main").innerText();
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void forgetComplaints() {
        complaints.clear();
    }

    boolean scrollsSideways() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    }

    /** Whether a card stands higher on the page than the heading that introduces it. */
    boolean standsAboveItsHeading() {
        return (Boolean)
                page.evaluate(
                        """
                () => {
                  const top = (element) => element.getBoundingClientRect().top;
                  const head = document.querySelector("main .page-head");
                  return head !== null && [...document.querySelectorAll("main .card")].some((card) => top(card) < top(head));
                }""");
    }

    /** Keeps a picture under {@code target/browser} for the eyes of a person, of whom there is none where {@code CI=true}. */
    void shoot(String name) {
        if ("true".equals(System.getenv("CI"))) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
