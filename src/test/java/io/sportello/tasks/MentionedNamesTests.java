package io.sportello.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.accounts.Colleague;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a note names, and whom it doesn't. */
class MentionedNamesTests {

    private static final Colleague ADA = new Colleague("ada@house.example", "Ada Rossi");
    private static final Colleague ADAM = new Colleague("adam.b@house.example", "Adam Bianchi");
    private static final Colleague EVA = new Colleague("eva@house.example", "Eva");
    private static final Colleague OTHER_EVA = new Colleague("e.verdi@house.example", "Eva Verdi");
    private static final Colleague ELSEWHERE = new Colleague("nina@house.example", "Nina Neri");

    private final MentionedNames names =
            new MentionedNames(List.of(ADA, ADAM, EVA, OTHER_EVA), List.of(ADA, ADAM, EVA, OTHER_EVA, ELSEWHERE));

    @Test
    void findsAnAddressAWholeNameAndAFirstWord() {
        for (String typed : List.of("@ada@house.example", "@Ada Rossi", "@ada rossi", "@Ada", "@ADA")) {
            MentionedNames.Found found = names.in("See " + typed + ", please.");
            assertThat(found.people()).as(typed).containsExactly(ADA);
            assertThat(found.text()).as(typed).isEqualTo("See @ada@house.example, please.");
        }
    }

    @Test
    void takesTheLongestAndEverybodyOnce() {
        MentionedNames.Found found = names.in("@Adam Bianchi @Ada @ada @Eva Verdi @adam.b");

        assertThat(found.people()).containsExactly(ADAM, ADA, OTHER_EVA);
        assertThat(found.text())
                .isEqualTo("@adam.b@house.example @ada@house.example @ada@house.example @e.verdi@house.example"
                        + " @adam.b@house.example");
    }

    @Test
    void leavesWordsAndOtherAddressesAlone() {
        for (String text : List.of("Mail to ada@house.example", "@amazon answered", "3 @ 4 €", "@", "@Adas", "a@ada")) {
            MentionedNames.Found found = names.in(text);
            assertThat(found.people()).as(text).isEmpty();
            assertThat(found.text()).isEqualTo(text);
        }
    }

    @Test
    void asksWhichOneWhereSeveralHaveTheName() {
        assertThatThrownBy(() -> names.in("Ask @eva"))
                .isInstanceOf(TaskRefused.class)
                .hasMessage("task.mention.several")
                .satisfies(e -> assertThat(((TaskRefused) e).arguments())
                        .containsExactly("@eva", "eva@house.example, e.verdi@house.example"));
        assertThat(names.in("Ask @eva@house.example").people()).containsExactly(EVA);
    }

    @Test
    void refusesWhoMayNotSeeItByNameAndAnAddressOfNobody() {
        for (String typed : List.of("@nina", "@Nina Neri", "@nina@house.example")) {
            assertThatThrownBy(() -> names.in("Look, " + typed))
                    .hasMessage("task.mention.other-seller")
                    .satisfies(e -> assertThat(((TaskRefused) e).arguments()).containsExactly("Nina Neri", typed));
        }
        assertThatThrownBy(() -> names.in("Look, @ada@elsewhere.example now"))
                .hasMessage("task.mention.nobody")
                .satisfies(e -> assertThat(((TaskRefused) e).arguments()).containsExactly("ada@elsewhere.example"));
    }
}
