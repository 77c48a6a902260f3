package io.sportello.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Checks the answers to what goes wrong, for people and for the API. */
class FaultTests extends WebSlice {

    @ParameterizedTest
    @CsvSource({
        "/faulty/absent, 404",
        "/faulty/name/nonsense, 404",
        "/faulty/number/nonsense, 404",
        "/faulty/needs, 400",
        "/faulty/needs?size=nonsense, 400",
        "/faulty/file, 422",
        "/faulty/upload, 400",
        "/faulty/overtaken, 409",
        "/nowhere, 404"
    })
    void sendsPagesToTheErrorPage(String path, int expected) throws Exception {
        mvc.perform(asked(path).accept(MediaType.TEXT_HTML))
                .andExpect(status().is(expected))
                .andExpect(content().string(""));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/faulty/absent, 404",
        "/api/faulty/name/nonsense, 400",
        "/api/faulty/number/nonsense, 400",
        "/api/faulty/needs, 400",
        "/api/faulty/needs?size=nonsense, 400",
        "/api/faulty/file, 422",
        "/api/faulty/upload, 400",
        "/api/faulty/overtaken, 409",
        "/api/nowhere, 404"
    })
    void answersTheApiWithProblemDetails(String path, int expected) throws Exception {
        mvc.perform(asked(path))
                .andExpect(status().is(expected))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(expected))
                .andExpect(jsonPath("$.title").isNotEmpty())
                .andExpect(jsonPath("$.type").value("/help#api-errors"))
                .andExpect(jsonPath("$.detail").value(not(containsString("secret"))));
    }

    @Test
    void answersTheApiInTheCallersLanguage() throws Exception {
        mvc.perform(asked("/api/faulty/file").locale(Locale.ITALIAN))
                .andExpect(jsonPath("$.title").value("Richiesta non ammessa"))
                .andExpect(jsonPath("$.detail").value(containsString("10 MB")));
        mvc.perform(asked("/api/faulty/needs").locale(Locale.ITALIAN))
                .andExpect(jsonPath("$.detail").value("Manca il parametro \"size\"."));
    }

    @Test
    void saysOnThePageWhatFailedAndWhatToDo() throws Exception {
        assertThat(shown(404, Locale.ENGLISH))
                .contains("Nothing here", "What failed", "Nothing was changed.", "What to do", "Status 404");
        assertThat(shown(404, Locale.ITALIAN)).contains("Qui non c&#39;è nulla", "Non è cambiato nulla.");
    }

    @Test
    void hasWordsForStatusesNobodyThoughtOf() throws Exception {
        assertThat(shown(418, Locale.ENGLISH)).contains("This does not work here", "Status 418");
        assertThat(shown(507, Locale.ENGLISH)).contains("Something broke on our side", "Status 507");
    }

    @Test
    void numbersAFailureOfOursAndShowsNoTrace() throws Exception {
        String page = mvc.perform(failed("/returns", 500)
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).containsPattern("error [0-9a-f]{8}").doesNotContain("secret", "IllegalState");
        mvc.perform(failed("/api/returns", 500))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errorId").isNotEmpty());
    }

    @Test
    void tellsALargeUploadFromAForbiddenOne() throws Exception {
        assertThat(uploaded(new byte[2000])).contains("Not for your role");
        assertThat(uploaded(new byte[3000])).contains("The file is too large");
    }

    private String uploaded(byte[] content) throws Exception {
        return mvc.perform(failed("/imports", 403)
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .content(content))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String shown(int status, Locale locale) throws Exception {
        return mvc.perform(failed("/somewhere", status).locale(locale))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static MockHttpServletRequestBuilder failed(String path, int status) {
        return asked("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path);
    }

    private static MockHttpServletRequestBuilder asked(String path) {
        return get(path).locale(Locale.ENGLISH).with(user("livia@example.org"));
    }
}
