package io.sportello.policies.replay;

import java.math.BigDecimal;

/**
 * What buyers would be paid more, in a currency.
 *
 * @param currency ISO 4217 code
 * @param amount to four places; negative when it is less
 * @param decisions of how many decisions
 */
public record ReplayMoney(String currency, BigDecimal amount, long decisions) {}
