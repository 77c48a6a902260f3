package io.sportello.performance;

import java.util.Arrays;
import java.util.Optional;

/** How a metric has to stand to its target, in the marketplace's words. */
public enum TargetCondition {
    LESS_THAN("<"),
    GREATER_THAN(">"),
    EQUALS("=");

    private final String sign;

    TargetCondition(String sign) {
        this.sign = sign;
    }

    /** The condition as a mathematician writes it. */
    public String sign() {
        return sign;
    }

    /** The condition of this name; empty when nobody knows it. */
    public static Optional<TargetCondition> of(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
