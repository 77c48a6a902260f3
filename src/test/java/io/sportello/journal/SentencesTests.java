package io.sportello.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.People;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class SentencesTests {

    private final StaticMessageSource messages = new StaticMessageSource();
    private final CurrentUser user = mock(CurrentUser.class);
    private final People people = mock(People.class);
    private final Sentences sentences = new Sentences(messages, user, people);

    @BeforeEach
    void readsItalianInRome() {
        when(user.locale()).thenReturn(Locale.ITALIAN);
        when(user.zone()).thenReturn(ZoneId.of("Europe/Rome"));
        messages.addMessage("paid", Locale.ITALIAN, "L'importo è {amount,money,currency}, {how,text,way}, il {day}");
        messages.addMessage("way.card", Locale.ITALIAN, "con carta");
    }

    @Test
    void fillsTheMessageByName() {
        assertThat(sentences.of("paid", Map.of("amount", 79.9, "currency", "EUR", "how", "card", "day", "2026-12-05")))
                .isEqualTo("L'importo è 79,90\u00a0€, con carta, il 5 dic 2026");
    }

    @Test
    void showsACodeWithoutWordsAsItIs() {
        assertThat(sentences.of("paid", Map.of("amount", 1, "currency", "EUR", "how", "$1 {day}", "day", "x")))
                .isEqualTo("L'importo è 1,00\u00a0€, $1 {day}, il x");
    }

    @Test
    void marksAMissingFact() {
        assertThat(sentences.of("paid", Map.of())).isEqualTo("L'importo è –, –, il –");
    }

    @Test
    void leavesASignOutWithTheFactThatItLeadsIn() {
        messages.addMessage("sent", Locale.ITALIAN, "Inviato{ · proof}{: reason}");
        assertThat(sentences.of("sent", Map.of("proof", "A-1", "reason", " "))).isEqualTo("Inviato · A-1");
        assertThat(sentences.of("sent", Map.of("reason", "tardi"))).isEqualTo("Inviato: tardi");
    }

    @Test
    void writesThoseWhomATextNamesByTheirNames() {
        when(people.shown("ada@x.it")).thenReturn("Ada $1");
        when(people.shown("ada@x.it.example")).thenReturn("Ada Other");
        messages.addMessage("noted", Locale.ITALIAN, "{note,people,mentions}");
        String note = "@ada@x.it.example, @ada@x.it {day} e @eva@x.it";
        assertThat(sentences.of("noted", Map.of("note", note, "mentions", "ada@x.it ada@x.it.example")))
                .isEqualTo("@Ada Other, @Ada $1 {day} e @eva@x.it");
        assertThat(sentences.of("noted", Map.of("note", note))).isEqualTo(note);
    }

    @Test
    void showsTheKeyOfAnUnknownMessage() {
        assertThat(sentences.of("nobody.wrote.this", Map.of())).isEqualTo("nobody.wrote.this");
    }
}
