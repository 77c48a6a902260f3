package io.sportello.shortcuts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which keys an action may have, and which it may not. */
class ProposedKeysTests {

    @Test
    void theUsualOnesCanBeToldApart() {
        Map<Shortcut, String> all = new EnumMap<>(Shortcut.class);
        Shortcut.all()
                .filter(one -> !one.fixed())
                .forEach(one -> all.put(one, one.usual().toString()));
        ProposedKeys proposed = new ProposedKeys(Keyboard.USUAL, all);
        assertThat(all).hasSizeGreaterThan(20);
        assertThat(proposed.problems()).isEmpty();
        assertThat(proposed.keyboard(true)).isEqualTo(Keyboard.USUAL);
    }

    @ParameterizedTest
    @EnumSource(Shortcut.class)
    void everyActionIsKnownByItsNameAndWrittenAsItIsRead(Shortcut action) {
        assertThat(Shortcut.of(action.id())).contains(action);
        assertThat(Keys.known(action.usual().toString())).isEqualTo(action.usual());
        assertThat(action.usual().toString()).doesNotContain("Alt");
    }

    @Test
    void noTwoActionsHaveOneName() {
        Set<String> names = new HashSet<>();
        assertThat(Shortcut.all()).allMatch(one -> names.add(one.id()));
    }

    @ParameterizedTest
    @CsvSource({
        "D, Shift+D, ⇧D",
        "shift + d, Shift+D, ⇧D",
        "ctrl+b, Ctrl+B, Ctrl B",
        "Cmd+B, Ctrl+B, Ctrl B",
        "G   d, Shift+G d, ⇧G d",
        "Shift+7, 7, 7",
        "ü, ü, ü",
        "+, +, +",
        "'', '', ''"
    })
    void readsWhatAPersonWrites(String written, String stored, String hint) {
        ProposedKeys proposed = new ProposedKeys(Keyboard.USUAL, Map.of(Shortcut.CLAIM, written));
        assertThat(proposed.problems()).isEmpty();
        assertThat(proposed.keyboard(true).of(Shortcut.CLAIM)).hasToString(stored);
        assertThat(proposed.keyboard(true).of(Shortcut.CLAIM).hint()).isEqualTo(hint);
    }

    @ParameterizedTest
    @CsvSource({
        "Alt+c, shortcuts.refused.alt",
        "Ctrl+Alt+c, shortcuts.refused.alt",
        "Super+c, shortcuts.refused.key",
        "Tab, shortcuts.refused.key",
        "F5, shortcuts.refused.key",
        "words, shortcuts.refused.key",
        "Esc, shortcuts.refused.taken",
        "Enter, shortcuts.refused.taken",
        "Ctrl+Enter, shortcuts.refused.taken",
        "Ctrl+T, shortcuts.refused.browser",
        "Ctrl+Shift+K, shortcuts.refused.browser",
        "p q r, shortcuts.refused.sequence",
        "p Ctrl+B, shortcuts.refused.sequence",
        "g, shortcuts.refused.sections",
        "g 4, shortcuts.refused.sections",
        "j, shortcuts.refused.conflict",
        "j d, shortcuts.refused.conflict",
        "g t, shortcuts.refused.conflict"
    })
    void refusesWhatCanNotBeAnActionsKey(String written, String reason) {
        ProposedKeys proposed = new ProposedKeys(Keyboard.USUAL, Map.of(Shortcut.CLAIM, written));
        assertThat(proposed.problems()).containsOnlyKeys(Shortcut.CLAIM);
        assertThat(proposed.problems().get(Shortcut.CLAIM).key()).isEqualTo(reason);
    }

    @Test
    void namesTheOtherActionThatHasTheKeys() {
        ProposedKeys proposed = new ProposedKeys(Keyboard.USUAL, Map.of(Shortcut.CLAIM, "r"));
        assertThat(proposed.problems().get(Shortcut.CLAIM).other()).isEqualTo(Shortcut.REPLY);
    }

    @Test
    void lettersMayBeExchangedInOneGo() {
        ProposedKeys proposed =
                new ProposedKeys(Keyboard.USUAL, Map.of(Shortcut.CLAIM, "r", Shortcut.REPLY, "c", Shortcut.SEND, "x"));
        assertThat(proposed.problems()).isEmpty();
        assertThat(proposed.keyboard(true).changed()).containsOnlyKeys(Shortcut.CLAIM, Shortcut.REPLY);
    }

    @Test
    void offSilencesWhateverWritesACharacter() {
        Keyboard off = Keyboard.of(false, Map.of());
        assertThat(Stream.of(Shortcut.values()).filter(off::works))
                .containsExactly(Shortcut.OPEN, Shortcut.SEND, Shortcut.SEND_NEXT, Shortcut.PALETTE, Shortcut.CLOSE);
    }
}
