package io.sportello.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a browser is told that installs Sportello, signed in or not. */
@SportelloTest
class ShellTests {

    @Autowired
    MockMvc mvc;

    @Test
    void theManifestNamesIconsOfTheSizesItSays() throws Exception {
        String manifest = mvc.perform(get("/manifest.webmanifest").locale(Locale.ITALIAN))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/manifest+json"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat((String) JsonPath.read(manifest, "$.lang")).isEqualTo("it");
        List<String> icons = JsonPath.read(manifest, "$.icons[*].src");
        List<String> sizes = JsonPath.read(manifest, "$.icons[*].sizes");
        assertThat((List<?>) JsonPath.read(manifest, "$.icons[?(@.purpose == 'maskable')]"))
                .hasSize(1);
        assertThat(icons).hasSize(3);
        for (int i = 0; i < icons.size(); i++) {
            byte[] icon = mvc.perform(get(icons.get(i)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            var image = ImageIO.read(new ByteArrayInputStream(icon));
            assertThat(image.getWidth() + "x" + image.getHeight()).isEqualTo(sizes.get(i));
        }
    }

    @Test
    void theWorkerKeepsOnlyFilesThatAreThereAndNamedByTheirContent() throws Exception {
        List<String> files = JsonPath.read(known(worker()), "$.files");
        assertThat(files)
                .hasSizeGreaterThan(8)
                .allMatch(path -> path.matches("/(css|js|vendor|img)/.*-[0-9a-f]{32}\\.\\w+"));
        for (String file : files) {
            mvc.perform(get(file)).andExpect(status().isOk());
        }
    }

    @Test
    void everythingThatAPageNeedsIsKept() throws Exception {
        String page = mvc.perform(get("/help").with(As.support()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        List<String> files = JsonPath.read(known(worker()), "$.files");
        assertThat(org.jsoup.Jsoup.parse(page).select("head script, head link[rel=stylesheet]"))
                .isNotEmpty()
                .allMatch(one -> files.contains(one.attr("src") + one.attr("href")));
    }

    @Test
    void theWorkerIsTheSameForEverybodyAndAskedForEachTime() throws Exception {
        String signedIn = mvc.perform(get("/sw.js").with(As.support()))
                .andExpect(header().string("Cache-Control", Matchers.containsString("no-cache")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(signedIn).isEqualTo(worker());
    }

    @Test
    void withoutAConnectionBothLanguagesSayThatNothingWasSent() throws Exception {
        String page = mvc.perform(get("/offline").with(As.support()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("Nothing was sent", "Non è stato inviato niente")
                .doesNotContain("ivia@");
    }

    private String worker() throws Exception {
        return mvc.perform(get("/sw.js"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/javascript"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String known(String worker) {
        return worker.substring(worker.indexOf('{'), worker.indexOf(";\n"));
    }
}
