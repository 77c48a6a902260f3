package io.sportello.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.sportello.accounts.As;
import io.sportello.accounts.As.Person;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Does what people do on the pages, and fails where a page refuses it. */
class Hands {

    private final MockMvc mvc;
    private final Tasks tasks;
    private final JdbcTemplate jdbc;

    Hands(MockMvc mvc, Tasks tasks, JdbcTemplate jdbc) {
        this.mvc = mvc;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /** Sends a form; answers where it leads. */
    String send(Person who, String path, String... fields) {
        return done(who, path, post(path), fields);
    }

    /** Sends a form with a file under a field's name; answers where it leads. */
    String upload(Person who, String path, String field, String name, String content, String... fields) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        MockMultipartHttpServletRequestBuilder form =
                multipart(path).file(new MockMultipartFile(field, name, "text/plain", bytes));
        return done(who, path, form, fields);
    }

    private String done(Person who, String path, AbstractMockHttpServletRequestBuilder<?> request, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        MvcResult result = perform(request.with(csrf()).with(As.person(who)));
        MockHttpServletResponse answer = result.getResponse();
        assertThat(answer.getStatus()).as(path).isLessThan(400);
        assertThat(result.getFlashMap().keySet()).as(path).doesNotContain("problem", "refused");
        String location = answer.getHeader("Location");
        return location == null ? "" : location;
    }

    MvcResult perform(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            return mvc.perform(request).andReturn();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Completes the one open task of a subject, which is of a name. */
    void complete(Person who, Subject subject, String task, Map<String, Object> answers) {
        TaskView open = open(subject);
        assertThat(open.task()).isEqualTo(task);
        As.run(who, () -> tasks.complete(open.id(), answers));
    }

    /** The open task of a subject that came up first. */
    TaskView open(Subject subject) {
        return As.support(() -> tasks.of(subject)).stream()
                .filter(task -> task.completed() == null)
                .findFirst()
                .orElseThrow();
    }

    /** What a query finds. */
    String ask(String query, Object... arguments) {
        return String.valueOf(jdbc.queryForObject(query, Object.class, arguments));
    }

    /** The number of the file that came last. */
    String lastFile(Things things) {
        return ask("select max(id) from document where seller_id = ?", things.seller());
    }

    /** The last part of an address. */
    static String end(String address) {
        return address.substring(address.lastIndexOf('/') + 1).replaceAll("[?#].*", "");
    }
}
