package io.sportello.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactFormatTests {

    private static final FactFormat ENGLISH = new FactFormat(Locale.ENGLISH, ZoneId.of("Europe/Rome"));
    private static final FactFormat ITALIAN = new FactFormat(Locale.ITALIAN, ZoneId.of("Europe/Rome"));

    @Test
    void writesADayInTheReadersWords() {
        assertThat(ENGLISH.plain("2026-12-05")).isEqualTo("5 Dec 2026");
        assertThat(ITALIAN.plain("2026-12-05")).isEqualTo("5 dic 2026");
    }

    @Test
    void writesAnInstantInTheReadersZone() {
        assertThat(ENGLISH.plain("2026-11-24T23:30:00Z")).isEqualTo("25 Nov 2026, 00:30");
    }

    @Test
    void writesNumbersWithTheLanguagesSeparators() {
        assertThat(ENGLISH.plain(new BigDecimal("1234.5"))).isEqualTo("1,234.5");
        assertThat(ITALIAN.plain(new BigDecimal("1234.5"))).isEqualTo("1.234,5");
    }

    @Test
    void writesMoneyWithItsSignWhereTheLanguagePutsIt() {
        assertThat(ENGLISH.money(new BigDecimal("79.9"), "EUR")).isEqualTo("€\u00a079.90");
        assertThat(ITALIAN.money("79.9", "EUR")).isEqualTo("79,90\u00a0€");
        assertThat(ENGLISH.money(5, "PLN")).isEqualTo("PLN\u00a05.00");
    }

    @Test
    void leavesTextAsItIs() {
        assertThat(ENGLISH.plain("{0} <b>2026-12-05</b>")).isEqualTo("{0} <b>2026-12-05</b>");
    }

    @Test
    void writesFactsInTheOrderOfTheirNames() {
        Facts facts = new Facts();

        String text = facts.write(Map.of("b", 1, "a", new BigDecimal("79.90"), "c", "x"));

        assertThat(text).isEqualTo("{\"a\":79.90,\"b\":1,\"c\":\"x\"}");
        assertThat(facts.read(text)).containsEntry("a", new BigDecimal("79.90"));
    }
}
