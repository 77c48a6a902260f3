package io.sportello.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListPageTests {

    @Test
    void showsNoMoreThanItHoldsAndSaysWhereTheNextOneBegins() {
        ListPage<String> page = ListPage.of(List.of("a", "bb", "ccc"), 2);
        assertThat(page.shown()).containsExactly("a", "bb");
        assertThat(page.more()).isTrue();
        assertThat(page.next(String::length)).isEqualTo(2);
    }

    @Test
    void isTheLastOneWhenExactlyFull() {
        ListPage<String> page = ListPage.of(List.of("a", "bb"), 2);
        assertThat(page.shown()).containsExactly("a", "bb");
        assertThat(page.next(String::length)).isNull();
    }

    @Test
    void isEmptyForAnEmptyList() {
        ListPage<String> page = ListPage.of(List.of(), 2);
        assertThat(page.shown()).isEmpty();
        assertThat(page.next(String::length)).isNull();
    }
}
