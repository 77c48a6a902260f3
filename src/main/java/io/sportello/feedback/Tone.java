package io.sportello.feedback;

/** What a number of stars means, as the marketplace counts it (help 20231): 5 and 4, 3, 2 and 1. */
public enum Tone {
    POSITIVE(4, 5),
    NEUTRAL(3, 3),
    NEGATIVE(1, 2);

    private final int fewest;
    private final int most;

    Tone(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    /** @param stars 1 to 5 */
    public static Tone of(int stars) {
        for (Tone tone : values()) {
            if (stars >= tone.fewest && stars <= tone.most) {
                return tone;
            }
        }
        throw new IllegalArgumentException("No such rating: " + stars);
    }

    /** The fewest stars that mean it. */
    public int fewest() {
        return fewest;
    }

    /** The most stars that mean it. */
    public int most() {
        return most;
    }
}
