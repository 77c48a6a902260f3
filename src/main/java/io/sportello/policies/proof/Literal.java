package io.sportello.policies.proof;

import io.sportello.policies.tables.FeelLiteral;

/** Reads literals for proofs: what is more than a literal prevents one. */
public final class Literal {

    private Literal() {}

    /**
     * The value of a literal; null for {@code null}.
     *
     * @param type FEEL type of the column: {@code string}, {@code number}, {@code boolean} or {@code date}
     * @throws Unprovable when it is an expression, or of another type
     */
    public static Comparable<?> read(String type, String text) {
        try {
            return FeelLiteral.read(type, text);
        } catch (IllegalArgumentException e) {
            throw new Unprovable(e.getMessage());
        }
    }
}
