package io.sportello.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a device is called in the list. */
class BrowserNameTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Android 14; Mobile; rv:130.0) Gecko/130.0 Firefox/130.0 | Firefox · Android",
                "Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36 Edg/130.0 | Edge · Windows",
                "Mozilla/5.0 (iPhone) like Mac OS X Version/17.4 Safari/604.1 | Safari · iPhone",
                "Mozilla/5.0 (X11 Linux) Chrome/130.0 Safari/537.36 | Chrome · Linux",
                "curl/8 | ''"
            })
    void namesBrowserAndSystem(String agent, String name) {
        assertThat(BrowserName.of(agent)).isEqualTo(name);
    }
}
