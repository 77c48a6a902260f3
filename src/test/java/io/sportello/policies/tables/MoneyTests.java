package io.sportello.policies.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sportello.policies.Direction;
import io.sportello.policies.TableFixture;
import io.sportello.policies.TableRefused;
import io.sportello.policies.proof.TableText;
import io.sportello.policies.tables.Money.Difference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What another answer means in money. */
class MoneyTests {

    private static final Map<String, Object> HEADPHONES = Map.of("amount", new BigDecimal("79.90"), "currency", "EUR");
    private static final BigDecimal FIFTH = new BigDecimal("20");

    @Test
    void paysABuyerMoreByALowerDeduction() {
        Money deduction = money(Direction.Better.LOWER);

        assertThat(deduction.difference(HEADPHONES, FIFTH, BigDecimal.ZERO))
                .contains(new Difference(new BigDecimal("15.9800"), "EUR"));
        assertThat(deduction.difference(HEADPHONES, BigDecimal.ZERO, FIFTH))
                .contains(new Difference(new BigDecimal("-15.9800"), "EUR"));
    }

    @Test
    void paysABuyerMoreByAHigherShare() {
        assertThat(money(Direction.Better.HIGHER).difference(HEADPHONES, BigDecimal.ZERO, FIFTH))
                .contains(new Difference(new BigDecimal("15.9800"), "EUR"));
    }

    @Test
    void doesNotSayWhatTheFactsDoNot() {
        Money deduction = money(Direction.Better.LOWER);

        assertThat(deduction.difference(Map.of("currency", "EUR"), FIFTH, BigDecimal.ZERO))
                .isEmpty();
        assertThat(deduction.difference(Map.of("amount", BigDecimal.TEN), FIFTH, BigDecimal.ZERO))
                .isEmpty();
        assertThat(deduction.difference(Map.of("amount", BigDecimal.TEN, "currency", "coins"), FIFTH, BigDecimal.ZERO))
                .isEmpty();
        assertThat(deduction.difference(
                        Map.of("amount", new BigDecimal("1e30"), "currency", "EUR"), FIFTH, BigDecimal.ZERO))
                .isEmpty();
        assertThat(deduction.difference(HEADPHONES, null, BigDecimal.ZERO)).isEmpty();
        assertThat(deduction.difference(HEADPHONES, FIFTH, null)).isEmpty();
    }

    @Test
    void isDeclaredByTheShippedTablesThatKeepMoneyBack() {
        assertThat(TableFixture.SHIPPED.get("refund-amount").table().money().output())
                .isEqualTo("deductionPercent");
        assertThat(TableFixture.SHIPPED.get("check-eligibility").table().money().output())
                .isEqualTo("restockingFeePercent");
    }

    @Test
    void refusesMoneyThatIsNeitherBetterHigherNorLower() {
        String text = TableText.of(
                "fee",
                "FIRST",
                "<sportello:money output=\"fee\" percentOf=\"amount\" currency=\"currency\" />",
                List.of("days:number"),
                List.of("fee:number"),
                List.of("- | 1"));

        assertThatExceptionOfType(TableRefused.class)
                .isThrownBy(() -> TableReader.read("fee.dmn", text))
                .withMessageContaining("money: there is no direction HIGHER or LOWER for fee");
    }

    private static Money money(Direction.Better better) {
        return new Money("deduction", "amount", "currency", new Direction(better, List.of()));
    }
}
