package io.sportello.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** Somebody loses the connection on the way. */
@BrowserTest
class ShellWalkTests {

    private static final String KEPT =
            """
            async () => {
              const paths = [];
              for (const name of await caches.keys()) {
                for (const request of await (await caches.open(name)).keys()) {
                  paths.push(new URL(request.url).pathname);
                }
              }
              return paths;
            }""";

    private static final String SHOWN =
            """
            async () => (await (await navigator.serviceWorker.ready).getNotifications())
              .map(one => `${one.title} ${one.data.path}`).join()""";

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource messages;

    @Test
    void aNoticeIsShownWhileNoPageNeedsTo(Browser browser) {
        try (Visitor marek =
                Visitor.withWorker(browser, port, messages, Locale.ENGLISH).signIn("marek")) {
            Page page = marek.page();
            page.context().grantPermissions(List.of("notifications"));
            CDPSession tools = page.context().newCDPSession(page);
            CompletableFuture<String> registration = new CompletableFuture<>();
            tools.on("ServiceWorker.workerRegistrationUpdated", event -> event.getAsJsonArray("registrations")
                    .forEach(one -> registration.complete(
                            one.getAsJsonObject().get("registrationId").getAsString())));
            tools.send("ServiceWorker.enable");
            marek.open("/profile/devices");
            page.evaluate("() => navigator.serviceWorker.ready");
            page.waitForCondition(registration::isDone);

            JsonObject push = new JsonObject();
            push.addProperty("origin", "http://127.0.0.1:" + port);
            push.addProperty("registrationId", registration.join());
            push.addProperty(
                    "data",
                    "{\"title\":\"M-77 was escalated to you\",\"body\":\"Late\",\"path\":\"/messages\",\"tag\":\"a\"}");
            tools.send("ServiceWorker.deliverPushMessage", push);
            tools.send("ServiceWorker.deliverPushMessage", push);
            page.waitForCondition(() -> !shown(page).isEmpty());
            assertThat(shown(page)).isEqualTo("M-77 was escalated to you /messages");
            assertThat(marek.complaints()).isEmpty();
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void withoutAConnectionAPageSaysSoAndNobodysDataIsKept(Browser browser) throws IOException {
        try (Cable cable = new Cable(port);
                Visitor livia = Visitor.withWorker(browser, cable.port(), messages, Locale.ITALIAN)
                        .signIn("livia")) {
            livia.open("/returns");
            livia.page().evaluate("() => navigator.serviceWorker.ready");
            livia.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
            livia.open("/returns/R-1001");
            assertThat(livia.page().locator("h1")).containsText("R-1001");

            cable.cut();
            livia.open("/messages");
            assertThat(livia.page().locator("main")).containsText("Nothing was sent");
            assertThat(livia.page().locator("main")).containsText("Non è stato inviato niente");
            assertThat(livia.scrollsSideways()).isFalse();
            List<String> kept = (List<String>) livia.page().evaluate(KEPT);
            assertThat(kept)
                    .contains("/offline")
                    .allMatch(path ->
                            path.equals("/offline") || path.matches("/(css|js|vendor|img)/.*-[0-9a-f]{32}\\.\\w+"));

            cable.mend();
            livia.open("/messages");
            assertThat(livia.page().locator("h1")).hasText(livia.says("messages.title"));
        }
    }

    private static String shown(Page page) {
        return (String) page.evaluate(SHOWN);
    }
}
