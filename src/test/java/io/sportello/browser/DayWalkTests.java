package io.sportello.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** A day of support staff without a mouse: each key does what it says, and the focus is never lost. */
@BrowserTest
class DayWalkTests {

    private static final int FAR = 20;

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource messages;

    @Autowired
    private Clock clock;

    private Visitor livia;
    private Page page;
    private Typist typist;

    @BeforeEach
    void signsIn(Browser browser) {
        try (Visitor before = visitor(browser)) {
            before.signIn("livia");
        }
        livia = visitor(browser);
        page = livia.page();
        typist = new Typist(page);
        livia.open("/signin");
        typist.tabTo(page.locator("#email"));
        typist.type("livia@sportello.example");
        typist.press("Tab");
        typist.type("sportello");
        typist.press("Enter");
        page.waitForURL(url -> !url.contains("/signin"));
    }

    @AfterEach
    void leaves() {
        assertThat(livia.complaints()).isEmpty();
        livia.close();
    }

    @Test
    void completesATaskBesideTheListAndTakesItBack() {
        choosesToUndoFor("60");
        findsTheAuthorisations();
        entersTheListByItsSkipLink();
        looksForOneTaskAndOpensIt();
        completesWhatIsOpen();
        choosesToUndoFor("0");
    }

    @Test
    void claimsHandsOverPutsOffAndWritesToAColleague() {
        findsTheAuthorisations();
        standsOnRow(5);
        typist.press("Enter");
        typist.is(title());
        claimsAndTakesThatBack();
        typist.press("Escape");
        typist.is(row(5));
        assignsByArrowKeys();
        readsWhy();
        putsItOffAndBringsItBack();
        setsAndClearsAFollowUp();
        namesAColleague();
        closesThePane();
    }

    @Test
    void changesManyTakesTheNextAnswersABuyerAndLooksThingsUp() {
        findsTheAuthorisations();
        setsThePriorityOfThree();
        takesTheNextAndGivesItBack();
        answersABuyerAndTakesItBack();
        findsAReturnByThePalette();
        readsTheKeys();
        typist.goTo("s", "/profile");
    }

    private void choosesToUndoFor(String seconds) {
        typist.goTo("s", "/profile");
        typist.tabTo(page.locator("main a[href$='/profile/undo']"));
        typist.press("Enter");
        page.waitForURL("**/profile/undo");
        Locator choice = page.locator("#seconds");
        typist.tabTo(choice);
        typist.press("Home");
        for (int i = 0; i < FAR && !seconds.equals(choice.inputValue()); i++) {
            typist.press("ArrowDown");
        }
        assertThat(choice).hasValue(seconds);
        typist.press("Tab", "Enter");
        assertThat(page.locator("#status [data-flash]")).containsText(livia.says("tasks.undo-time.kept"));
        typist.is(page.locator("#status [data-flash]"));
    }

    /** All open ones, of one kind: a list on which other walks only look. */
    private void findsTheAuthorisations() {
        typist.goTo("t", "/tasks");
        typist.tabTo(page.locator("#views a[href*='view=all']"));
        typist.press("Enter");
        page.waitForURL("**/tasks?view=all*");
        typist.press("/");
        typist.is(page.locator("#q"));
        typist.press("Tab");
        typist.is(page.locator("#kind"));
        typist.type(livia.says("task.authorise-request"));
        assertThat(page.locator("#kind")).hasValue("handle-return/authorise-request");
        typist.tabTo(page.locator("#marketplace"));
        typist.press("Enter");
        page.waitForURL(Pattern.compile("kind=handle-return"));
    }

    private void entersTheListByItsSkipLink() {
        typist.press("Tab");
        typist.is(page.locator("a.skip"));
        typist.press("Enter");
        typist.is(page.locator("main"));
        typist.press("j", "j", "k");
        typist.is(row(0));
    }

    private void looksForOneTaskAndOpensIt() {
        String subject = page.locator("[data-row] [data-keys=open]").nth(5).textContent();
        String number = subject.replaceAll("^.*(R-\\d+).*$", "$1");
        typist.press("/");
        typist.is(page.locator("#q"));
        typist.press("Escape");
        typist.is(row(0));
        typist.press("/");
        typist.type(number);
        typist.press("Enter");
        page.waitForURL(Pattern.compile("q=" + number));
        typist.press("j", "Enter");
        typist.is(title());
        assertThat(title()).hasText(subject);
        typist.press("Escape");
        typist.is(row(0));

        page.goBack();
        page.waitForURL(url -> !url.contains(number));
        standsOnRow(5);
        typist.press("Enter");
        typist.is(title());
        assertThat(title()).hasText(subject);
    }

    private void completesWhatIsOpen() {
        String subject = title().textContent();
        Locator reference = page.locator("#pane #task-form input[type=text]").first();
        typist.tabTo(reference);
        typist.overwrite(" ");
        typist.press("Control+Enter");
        typist.is(reference);
        typist.overwrite("RMA-2026");
        typist.press("Control+Enter");
        assertThat(row(5)).containsText(livia.says("tasks.held-short"));
        typist.is(row(6));
        assertThat(title()).not().hasText(subject);

        typist.press("z");
        assertThat(said()).hasText(livia.says("tasks.taken-back-short"));
        typist.is(row(6));
        typist.press("k");
        assertThat(title()).hasText(subject);
        assertThat(reference).hasValue("RMA-2026");
        typist.press("u");
        assertThat(said()).hasText(livia.says("tasks.returned"));
        typist.is(row(5));
        assertThat(row(5).locator(".av-none")).isVisible();
    }

    private void claimsAndTakesThatBack() {
        typist.press("c");
        assertThat(said()).hasText(livia.says("tasks.claimed"));
        assertThat(holder()).containsText("livia@");
        typist.is(title());
        typist.press("z");
        assertThat(said()).hasText(livia.says("tasks.returned"));
        assertThat(holder()).containsText(livia.says("tasks.nobody"));
        typist.is(title());
    }

    private void assignsByArrowKeys() {
        typist.press("a");
        Locator who = page.locator("#pane #assignee");
        typist.is(who);
        typist.press("Escape");
        typist.is(page.locator("#pane summary[data-keys=assign]"));
        typist.press("Enter", "Tab");
        typist.is(who);
        chooses(who, "marek@sportello.example");
        typist.press("a");
        typist.is(who);
        chooses(who, "livia@sportello.example");
        typist.press("u");
        assertThat(said()).hasText(livia.says("tasks.returned"));
        assertThat(holder()).containsText(livia.says("tasks.nobody"));
        typist.is(title());
    }

    private void chooses(Locator who, String colleague) {
        typist.press("Home");
        for (int i = 0; i < FAR && !who.inputValue().equals(colleague); i++) {
            typist.press("ArrowDown");
        }
        typist.press("Tab", "Enter");
        assertThat(said()).hasText(livia.says("tasks.assigned", colleague));
        typist.is(title());
    }

    private void readsWhy() {
        typist.press("w");
        Locator summary = page.locator("#pane summary[data-keys=why]").first();
        assertThat(summary.locator("..")).hasAttribute("open", "");
        typist.press("w");
        assertThat(summary.locator("..")).not().hasAttribute("open", "");
        typist.isSomewhere();
    }

    private void putsItOffAndBringsItBack() {
        typist.press("s");
        typist.is(page.locator("#pane #until"));
        typist.typeMoment(inMinutes(5));
        typist.press("Enter");
        assertThat(said()).hasText(livia.says("tasks.snoozed"));
        typist.is(title());
        typist.press("z");
        assertThat(said()).hasText(livia.says("tasks.woken"));
        assertThat(page.locator("#pane .pane-body form[action$='/snooze']")).hasCount(0);
        typist.is(title());
    }

    private void setsAndClearsAFollowUp() {
        typist.press("f");
        typist.is(page.locator("#pane #follow-up-at"));
        typist.typeMoment(inMinutes(24 * 60));
        typist.press("Enter");
        assertThat(said()).hasText(livia.says("tasks.follow-up.kept"));
        typist.is(title());
        typist.tabTo(page.locator("#pane .pane-body form[action$='/follow-up'] button"));
        typist.press("Enter");
        assertThat(said()).hasText(livia.says("tasks.follow-up.cleared"));
        typist.is(title());
    }

    private void namesAColleague() {
        typist.press("n");
        typist.is(page.locator("#pane #note"));
        typist.type("Label lost again, @");
        Locator chosen = page.locator(".mention-list [aria-selected=true]");
        assertThat(chosen).isVisible();
        for (int i = 0; i < FAR && !chosen.textContent().contains("orsola@"); i++) {
            typist.press("ArrowDown");
        }
        typist.press("Enter");
        assertThat(page.locator("#note")).hasValue("Label lost again, @Orsola ");
        typist.is(page.locator("#pane #note"));
        typist.press("Control+Enter");
        assertThat(said()).hasText(livia.says("tasks.noted.told", "Orsola"));
        typist.is(title());
        assertThat(page.locator("#pane .journal li").first()).containsText("Label lost again, @Orsola");
    }

    private void closesThePane() {
        typist.press("Escape");
        typist.is(row(5));
        assertThat(page.locator("#pane")).isVisible();
        typist.press("Escape");
        assertThat(page.locator("#pane")).isHidden();
        typist.is(row(5));
    }

    private void setsThePriorityOfThree() {
        standsOnRow(4);
        typist.press("x", "j", "j", "Shift+X");
        assertThat(page.locator("#bulk [data-count]")).hasText(livia.says("tasks.bulk.selected", "3"));
        typist.is(row(6));
        typist.tabBackTo(page.locator("#bulk [value=prioritise]"));
        typist.press("Enter");
        page.waitForURL("**/tasks/bulk/*");
        typist.is(page.locator("#argument"));
        typist.press("End");
        assertThat(page.locator("#argument")).hasValue("20");
        typist.press("Tab", "Enter");
        assertThat(outcome()).hasText(livia.says("tasks.bulk.ended", 3, 0));
        typist.is(page.locator("#progress a.btn-primary"));
        String done = page.url();
        typist.press("z");
        page.waitForURL(url -> !url.equals(done));
        assertThat(outcome()).hasText(livia.says("tasks.bulk.ended", 3, 0));
        typist.is(page.locator("#progress a.btn-primary"));
        typist.press("Enter");
        page.waitForURL("**/tasks?*kind=handle-return*");
    }

    private void takesTheNextAndGivesItBack() {
        typist.press("t");
        page.waitForURL(Pattern.compile("/tasks/[^?/]+$"));
        assertThat(flash()).hasText(livia.says("tasks.taken"));
        typist.is(flash());
        typist.press("u");
        assertThat(flash()).hasText(livia.says("tasks.returned"));
        typist.is(flash());
    }

    private void answersABuyerAndTakesItBack() {
        typist.goTo("m", "/messages");
        typist.press("j");
        typist.is(row(0));
        typist.press("Enter");
        page.waitForURL("**/messages/M-*");
        typist.press("r");
        Locator reply = page.locator("#reply-text");
        typist.is(reply);
        typist.press("Escape");
        typist.is(page.locator("main"));
        typist.press("r");
        typist.overwrite("Buongiorno, il pacco parte oggi.");
        typist.press("Control+Enter");
        assertThat(flash()).isVisible();
        typist.is(flash());
        typist.press("z");
        assertThat(flash()).hasText(livia.says("messages.taken-back"));
        typist.is(flash());
        assertThat(reply).hasValue("Buongiorno, il pacco parte oggi.");
        typist.press("r", "Control+a");
        page.waitForResponse("**/draft", () -> typist.press("Delete", "Escape"));
        assertThat(reply).hasValue("");
    }

    private void findsAReturnByThePalette() {
        typist.press("Control+k");
        typist.is(page.locator("#palette-text"));
        typist.type("r-1001");
        assertThat(page.locator("#palette [role=option]").first()).containsText("R-1001");
        typist.press("Enter");
        page.waitForURL("**/returns/R-1001");
    }

    private void readsTheKeys() {
        typist.goTo("t", "/tasks");
        typist.press("j", "?");
        Locator sheet = page.locator("#shortcuts");
        assertThat(sheet).isVisible();
        assertThat(sheet.locator("[data-action=take-next]")).not().hasClass("off");
        typist.isSomewhere();
        typist.press("Escape");
        assertThat(sheet).isHidden();
        typist.is(row(0));
    }

    private void standsOnRow(int index) {
        for (int i = 0; i <= index; i++) {
            typist.press("j");
        }
        typist.is(row(index));
    }

    private LocalDateTime inMinutes(int minutes) {
        return LocalDateTime.ofInstant(clock.instant(), ZoneId.of("Europe/Rome"))
                .plusMinutes(minutes);
    }

    private Locator row(int index) {
        return page.locator("[data-row]").nth(index);
    }

    private Locator title() {
        return page.locator("#pane .pane-title");
    }

    private Locator holder() {
        return page.locator("#pane .pane-facts");
    }

    private Locator said() {
        return page.locator("[data-said]");
    }

    private Locator outcome() {
        return page.locator("#progress [role=status]");
    }

    private Locator flash() {
        return page.locator("#status [data-flash]");
    }

    private Visitor visitor(Browser browser) {
        return new Visitor(browser, Screen.DESK, ColorScheme.LIGHT, port, messages, Locale.ENGLISH);
    }
}
