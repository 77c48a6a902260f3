package io.sportello.policies.tables;

import io.sportello.policies.Direction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An output that is a share of an amount of money, so that another answer can be said in money.
 *
 * @param output the output's name, a number of percent
 * @param percentOf the fact that is the amount; no input of the table need ask for it
 * @param currency the fact that is the amount's currency
 * @param direction whether a higher or a lower share is better for the buyer
 */
public record Money(String output, String percentOf, String currency, Direction direction) {

    private static final int PLACES = 4;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(10);
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /**
     * How much more the buyer is paid by another share, negative for less; empty when the facts do not say it.
     *
     * @param then the share that held, in percent, or null
     * @param now the other share, in percent, or null
     */
    public Optional<Difference> difference(Map<String, Object> facts, Object then, Object now) {
        if (facts.get(percentOf) instanceof BigDecimal amount
                && facts.get(currency) instanceof String code
                && CODES.contains(code)
                && then instanceof BigDecimal before
                && now instanceof BigDecimal after) {
            return Optional.of(amount.multiply(more(before, after)).movePointLeft(2))
                    .filter(difference -> difference.abs().compareTo(LARGEST) < 0)
                    .map(difference -> new Difference(difference.setScale(PLACES, RoundingMode.HALF_UP), code));
        }
        return Optional.empty();
    }

    private BigDecimal more(BigDecimal before, BigDecimal after) {
        return direction.better() == Direction.Better.HIGHER ? after.subtract(before) : before.subtract(after);
    }

    /**
     * Money that a buyer is paid more.
     *
     * @param amount to four places; negative when it is less
     * @param currency ISO 4217 code
     */
    public record Difference(BigDecimal amount, String currency) {}
}
