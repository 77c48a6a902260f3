package io.sportello.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.SportelloPostgresTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.cases.CaseFixture;
import io.sportello.subjects.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** A character that PostgreSQL refuses in any text ends no request. */
@SportelloPostgresTest
class PostgresTextTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    CaseFixture cases;

    @Autowired
    SellerFixture sellers;

    @BeforeEach
    void twoSellers() {
        sellers.twoSellers();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases",
                "/api/cases",
                "/feedback",
                "/feedback.csv",
                "/api/feedback",
                "/claims",
                "/performance",
                "/performance/notifications",
                "/cases/log",
                "/returns",
                "/messages"
            })
    void aListIsShown(String list) throws Exception {
        mvc.perform(get(list)
                        .param("text", "a\0b")
                        .param("seller", "a\0b")
                        .param("tag", "a\0b")
                        .param("marketplace", "I\0T")
                        .with(As.support()))
                .andExpect(status().isOk());
    }

    @Test
    void aTextIsKeptWithoutIt() throws Exception {
        Subject subject = cases.asks("Where is it?");
        String path = "/cases/" + subject.id();
        mvc.perform(post(path + "/messages")
                        .param("words", "By\0 form")
                        .with(csrf())
                        .with(As.support()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post("/api" + path + "/messages")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\": \"By\\u0000 program\"}")
                        .with(csrf())
                        .with(As.support()))
                .andExpect(status().isCreated())
                .andExpect(content().string(containsString("By form")))
                .andExpect(content().string(containsString("By program")));
    }
}
