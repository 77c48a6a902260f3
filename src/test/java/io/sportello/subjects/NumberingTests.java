package io.sportello.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingTests {

    private static final Numbering RETURNS = new Numbering("return", "R-");

    @Test
    void readsTheNumbersItGives() {
        assertThat(RETURNS.number(1042L)).isEqualTo("R-1042");
        assertThat(RETURNS.subject(1042L)).isEqualTo(new Subject("return", "R-1042"));
        assertThat(RETURNS.idOf("R-1042")).contains(1042L);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "R-", "1042", "M-1042", "r-1042", "R-1042 ", "R--1", "R-99999999999999999999"})
    void readsNothingElse(String number) {
        assertThat(RETURNS.idOf(number)).isEmpty();
    }
}
