package io.sportello.feedback;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The ratings of some days that count at the marketplace.
 *
 * @param positive how many
 * @param neutral how many
 * @param negative how many
 * @param stars all their stars together
 */
public record FeedbackFigures(long positive, long neutral, long negative, long stars) {

    static final FeedbackFigures NONE = new FeedbackFigures(0, 0, 0, 0);

    private static final int HUNDRED = 100;

    static FeedbackFigures of(int rating, long count) {
        Tone tone = Tone.of(rating);
        return new FeedbackFigures(
                tone == Tone.POSITIVE ? count : 0,
                tone == Tone.NEUTRAL ? count : 0,
                tone == Tone.NEGATIVE ? count : 0,
                rating * count);
    }

    FeedbackFigures plus(FeedbackFigures other) {
        return new FeedbackFigures(
                positive + other.positive, neutral + other.neutral, negative + other.negative, stars + other.stars);
    }

    /** How many there are. */
    public long count() {
        return positive + neutral + negative;
    }

    /** How many of a tone. */
    public long of(Tone tone) {
        return switch (tone) {
            case POSITIVE -> positive;
            case NEUTRAL -> neutral;
            case NEGATIVE -> negative;
        };
    }

    /** The share of a tone in whole percent, as the marketplace shows it; null when there are none. */
    public BigDecimal percent(Tone tone) {
        return count() == 0
                ? null
                : BigDecimal.valueOf(of(tone) * HUNDRED).divide(BigDecimal.valueOf(count()), 0, RoundingMode.HALF_UP);
    }

    /** The stars on average, to a tenth; null when there are none. */
    public BigDecimal average() {
        return count() == 0
                ? null
                : BigDecimal.valueOf(stars).divide(BigDecimal.valueOf(count()), 1, RoundingMode.HALF_UP);
    }
}
