package io.sportello.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** A form with more text than the container reads is refused in words, however it is sent. */
@BrowserTest
class OversizedFormTests {

    private static final String SEND =
            """
            async kind => {
              const form = document.querySelector("form[action$='/cases/new']");
              const data = new FormData(form);
              data.set("description", "x".repeat(3000000));
              const body = kind === "multipart" ? data : new URLSearchParams([...data].filter(one => typeof one[1] === "string"));
              const answer = await fetch(form.action, {method: "POST", body, headers: {Accept: "text/html"}});
              return {status: answer.status, text: await answer.text()};
            }""";

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource messages;

    @ParameterizedTest
    @ValueSource(strings = {"multipart", "urlencoded"})
    void saysThatItIsTooLarge(String kind, Browser browser) {
        try (Visitor livia =
                new Visitor(browser, Screen.DESK, ColorScheme.LIGHT, port, messages, Locale.ENGLISH).signIn("livia")) {
            livia.open("/cases/new");
            Map<?, ?> answer = (Map<?, ?>) livia.page().evaluate(SEND, kind);
            assertThat(answer.get("status")).isEqualTo(413);
            assertThat((String) answer.get("text")).contains(livia.says("fault.413.title"));
        }
    }
}
