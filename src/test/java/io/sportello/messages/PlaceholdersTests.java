package io.sportello.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Placeholders are filled literally, once, and only the known ones. */
class PlaceholdersTests {

    private static final Map<String, String> FACTS = Map.of("order", "404-1", "seller", "Bottega $1 \\ {order}");

    @Test
    void fillsWhatIsKnown() {
        assertThat(Placeholders.fill("Order {order}, again {order}.", FACTS))
                .isEqualTo(new FilledReply("Order 404-1, again 404-1.", java.util.List.of()));
    }

    @Test
    void leavesAndNamesWhatHasNoValueOrNobodyKnows() {
        FilledReply filled = Placeholders.fill("{article} {T(java.lang.Runtime)} {password} {article} {Order}", FACTS);

        assertThat(filled.text()).isEqualTo("{article} {T(java.lang.Runtime)} {password} {article} {Order}");
        assertThat(filled.missing()).containsExactly("{article}", "{T(java.lang.Runtime)}", "{password}", "{Order}");
        assertThat(Placeholders.unknown("{article} {password} {password}")).containsExactly("{password}");
    }

    @Test
    void neverLooksIntoAValue() {
        assertThat(Placeholders.fill("{seller}", FACTS).text()).isEqualTo("Bottega $1 \\ {order}");
    }

    @Property
    void textsWithoutBracesStayAsTheyAre(@ForAll String text) {
        String plain = text.replace("{", "(");
        assertThat(Placeholders.fill(plain, FACTS).text()).isEqualTo(plain);
    }

    @Property
    void anyValueIsPutInAsItIs(@ForAll String value) {
        FilledReply filled = Placeholders.fill("<{article}>", Map.of("article", value));

        assertThat(filled.text()).isEqualTo(value.isBlank() ? "<{article}>" : "<" + value + ">");
    }
}
