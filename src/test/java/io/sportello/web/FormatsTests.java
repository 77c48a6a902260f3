package io.sportello.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.sportello.accounts.CurrentUser;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Checks how money, numbers and times are written. */
class FormatsTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:48:00Z");

    private final CurrentUser user = mock(CurrentUser.class);
    private Formats formats;

    @BeforeEach
    void inRome() {
        when(user.zone()).thenReturn(ZoneId.of("Europe/Rome"));
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/web");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        formats = new Formats(user, Clock.fixed(NOW, ZoneOffset.UTC), messages);
    }

    @AfterEach
    void nobodyAsks() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 79.9 | EUR | € 79.90",
                "it | 79.9 | EUR | 79,90 €",
                "en | 1234.5 | GBP | £ 1,234.50",
                "it | 1234.5 | GBP | 1.234,50 £",
                "en-US | 5 | USD | $ 5.00",
                "it | -3.005 | EUR | -3,01 €",
                "en | 980 | JPY | JPY 980",
                "it | 12 | | 12,00"
            })
    void writesMoneyAsTheLanguageDoes(String language, BigDecimal amount, String currency, String expected) {
        asks(language);
        assertThat(formats.money(amount, currency).replace('\u00a0', ' ')).isEqualTo(expected);
    }

    @Test
    void writesADashForNothing() {
        asks("en");
        assertThat(formats.money(null, "EUR")).isEqualTo("–");
        assertThat(formats.instant(null)).isEqualTo("–");
        assertThat(formats.date(null)).isEqualTo("–");
        assertThat(formats.number(null)).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 B",
                "999 | 999 B",
                "1000 | 1 kB",
                "18400 | 18 kB",
                "2450000 | 2,5 MB",
                "9000000000000 | 9.000 GB"
            })
    void writesSizes(long bytes, String expected) {
        asks("it");
        assertThat(formats.bytes(bytes).replace('\u00a0', ' ')).isEqualTo(expected);
    }

    @Test
    void writesInstantsInTheUsersZone() {
        asks("it");
        assertThat(formats.instant(NOW)).isEqualTo("24 nov 2026, 10:48");
        assertThat(formats.exact(NOW)).isEqualTo("24 nov 2026, 10:48:00 Europe/Rome");
        assertThat(formats.date(Instant.parse("2026-11-23T23:30:00Z"))).isEqualTo("24 nov 2026");
        assertThat(formats.date(LocalDate.of(2026, 11, 24))).isEqualTo("24 nov 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "-12, overdue 12 min, alarm, clock-late",
        "-1500, overdue 1 d 1 h, alarm, clock-late",
        "0, 0 min, hourglass, clock-soon",
        "192, 3 h 12 min, hourglass, clock-soon",
        "239, 3 h 59 min, hourglass, clock-soon",
        "240, 4 h 00 min, clock, ''",
        "1325, 22 h 05 min, clock, ''",
        "3120, 2 d 4 h, clock, ''",
        "87840, 61 d, clock, ''"
    })
    void saysHowMuchTimeIsLeft(long minutes, String text, String icon, String cssClass) {
        asks("en");
        ClockChip chip = formats.clock(NOW.plus(Duration.ofMinutes(minutes)), false);
        assertThat(chip.text()).isEqualTo(text);
        assertThat(chip.icon()).isEqualTo(icon);
        assertThat(chip.cssClass()).isEqualTo(cssClass);
    }

    @Test
    void tellsTheHousesClockFromTheMarketplaces() {
        asks("it");
        ClockChip house = formats.clock(NOW.plus(Duration.ofHours(27)), true);
        assertThat(house.icon()).isEqualTo("home");
        assertThat(house.cssClass()).isEqualTo("clock-house");
        assertThat(house.title()).isEqualTo("Scadenza interna: 25 nov 2026, 13:48 Europe/Rome");
        assertThat(formats.clock(NOW.minusSeconds(60), true).cssClass()).isEqualTo("clock-late clock-house");
        assertThat(formats.clock(NOW, false).title()).startsWith("Scadenza del marketplace: ");
    }

    private static void asks(String language) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
    }
}
