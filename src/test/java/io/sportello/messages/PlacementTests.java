package io.sportello.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.messages.Placement.Join;
import io.sportello.messages.Placement.Open;
import io.sportello.messages.Placement.Undecided;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where a message belongs: each rule by an example. */
class PlacementTests {

    private static final String ANNA = "anna@marketplace.example";
    private static final String BEA = "bea@marketplace.example";
    private static final String ORDER = "404-6967591-4737842";
    private static final String OTHER = "402-8436474-6462890";

    private static final KnownThread ANNAS_ORDER = new KnownThread(1, ANNA, ORDER, Set.of("<1>"), "question");
    private static final KnownThread ANNAS_QUESTION = new KnownThread(2, ANNA, null, Set.of("<2>"), "question");
    private static final KnownThread BEAS_ORDER = new KnownThread(3, BEA, OTHER, Set.of("<3>"), "question");

    @Test
    void theSameBuyerAndOrderGoOn() {
        assertThat(place(incoming(ANNA, ORDER), ANNAS_ORDER, ANNAS_QUESTION)).isEqualTo(new Join(1));
    }

    @Test
    void anotherOrderOfTheSameBuyerBegins() {
        assertThat(place(incoming(ANNA, OTHER, "<1>"), ANNAS_ORDER)).isEqualTo(new Open());
    }

    @Test
    void anotherBuyerBeginsWhateverTheMessageClaimsToFollow() {
        assertThat(place(incoming(ANNA, OTHER, "<3>"), BEAS_ORDER)).isEqualTo(new Open());
        assertThat(place(incoming(ANNA, null, "<3>"), BEAS_ORDER)).isEqualTo(new Open());
    }

    @Test
    void whoAskedBeforeBuyingGoesOn() {
        assertThat(place(incoming(ANNA, OTHER, "<2>"), ANNAS_ORDER, ANNAS_QUESTION))
                .isEqualTo(new Join(2));
    }

    @Test
    void referencesDecideWhereNoOrderIsNamed() {
        assertThat(place(incoming(ANNA, null, "<1>"), ANNAS_ORDER, ANNAS_QUESTION))
                .isEqualTo(new Join(1));
        assertThat(place(incoming(ANNA, null, "<1>", "<2>"), ANNAS_ORDER, ANNAS_QUESTION))
                .isEqualTo(new Undecided(List.of(1L, 2L)));
    }

    @Test
    void theSameSubjectGoesOnWhereNoOrderIsNamed() {
        assertThat(place(incoming(ANNA, null), ANNAS_ORDER, ANNAS_QUESTION)).isEqualTo(new Join(2));
    }

    @Test
    void aPersonDecidesWhereNothingTells() {
        assertThat(place(incoming(ANNA, null), ANNAS_ORDER)).isEqualTo(new Undecided(List.of(1L)));
        KnownThread split = new KnownThread(4, ANNA, ORDER, Set.of("<4>"), "question");
        assertThat(place(incoming(ANNA, ORDER), ANNAS_ORDER, split)).isEqualTo(new Undecided(List.of(1L, 4L)));
        assertThat(place(incoming(ANNA, ORDER, "<4>"), ANNAS_ORDER, split)).isEqualTo(new Join(4));
    }

    @Test
    void whoHasNoAliasJoinsNothing() {
        assertThat(place(incoming(null, ORDER, "<1>"), ANNAS_ORDER)).isEqualTo(new Undecided(List.of(1L)));
        assertThat(place(incoming(null, null, "<1>"), ANNAS_ORDER)).isEqualTo(new Open());
    }

    @Test
    void theFirstMessageBegins() {
        assertThat(place(incoming(ANNA, ORDER))).isEqualTo(new Open());
        assertThat(place(incoming(ANNA, null))).isEqualTo(new Open());
        assertThat(place(incoming(null, null))).isEqualTo(new Open());
    }

    private static Incoming incoming(String alias, String order, String... references) {
        return new Incoming(alias, order, Set.of(references), "question");
    }

    private static Placement place(Incoming message, KnownThread... known) {
        return Placement.of(message, List.of(known));
    }
}
