package io.sportello.marketplace.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTests {

    private final Dates dates = new Dates(ZoneId.of("Europe/Rome"), Instant.parse("2026-11-24T11:00:00Z"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "79,90; 79.90",
                "79.90; 79.90",
                "79; 79.00",
                "79,9; 79.90",
                "0; 0.00",
                "1.234,56; 1234.56",
                "1,234.56; 1234.56",
                "1 234,56; 1234.56",
                "1'234.56; 1234.56",
                "1.234.567,00; 1234567.00",
                "1.234; 1234.00",
                "12.5000; 12.50"
            })
    void readsAmountsOfEveryStore(String text, String amount) {
        assertThat(Amounts.parse(Field.ORDER_AMOUNT, text))
                .isEqualByComparingTo(amount)
                .hasScaleOf(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "€", "1,2,3", "1.2.3", "12e3", "NaN", "0.001", "٣"})
    void refusesWhatIsNoAmount(String text) {
        assertThatThrownBy(() -> Amounts.parse(Field.ORDER_AMOUNT, text)).hasMessage("reject.amount");
    }

    @ParameterizedTest
    @CsvSource({
        "10-Jul-2025",
        "10-lug-2025",
        "10-Juli-2025",
        "10-juil.-2025",
        "10-jul-2025",
        "10 luglio 2025",
        "2025-07-10",
        "10.07.2025"
    })
    void readsDatesInTheLanguageOfTheStore(String text) {
        assertThat(dates.date(Field.REQUEST_DATE, text)).isEqualTo(LocalDate.of(2025, 7, 10));
        assertThat(dates.instant(Field.REQUEST_DATE, text)).isEqualTo(Instant.parse("2025-07-09T22:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"10-Dez-2025", "10-déc.-2025", "10-dic-2025", "10-Dec-2025", "10-December-2025", "10. Dezember 2025"})
    void readsDecembers(String text) {
        assertThat(dates.date(Field.REQUEST_DATE, text)).isEqualTo(LocalDate.of(2025, 12, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-07-10T12:00:00Z",
                "2025-07-10T14:00:00+0200",
                "2025-07-10T14:00:00+02:00",
                "2025-07-10T12:00:00.000Z",
                "2025-07-10 12:00:00 UTC",
                "2025-07-10 14:00:00",
                "2025-07-10T14:00"
            })
    void readsTimes(String text) {
        assertThat(dates.instant(Field.REQUEST_DATE, text)).isEqualTo(Instant.parse("2025-07-10T12:00:00Z"));
    }

    @Test
    void allowsOneDayAheadForStoresInTheEast() {
        assertThat(dates.instant(Field.REQUEST_DATE, "2026-11-25T10:59:00Z")).isNotNull();
        assertThatThrownBy(() -> dates.instant(Field.REQUEST_DATE, "2026-11-25T11:01:00Z"))
                .hasMessage("reject.date-future");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10-Foo-2025", "10-jui-2025", "31-Nov-2025", "2025-13-01", "2025-07-10T25:00:00Z", "10-Jul-25"})
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> dates.instant(Field.REQUEST_DATE, text)).hasMessage("reject.date");
    }
}
