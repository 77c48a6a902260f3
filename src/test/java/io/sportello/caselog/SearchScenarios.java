package io.sportello.caselog;

import static io.sportello.accounts.SellerFixture.AURORA;
import static io.sportello.accounts.SellerFixture.NORDLICHT;
import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.journal.Visibility;
import io.sportello.subjects.Subject;
import io.sportello.subjects.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the search over everything that was said promises, on whichever database. */
abstract class SearchScenarios {

    private static final Instant SAID = Instant.parse("2026-11-20T08:00:00Z");

    @Autowired
    CaseLog log;

    @Autowired
    TextIndex index;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    SellerFixture sellers;

    /** A word that no other test uses. */
    final String mark = "q" + UUID.randomUUID().toString().replace("-", "");

    final Subject subject = subject();

    @BeforeEach
    void twoSellers() {
        sellers.twoSellers();
    }

    @Test
    void findsAWordInABodyWhateverItsCaseAndAccents() {
        say("entry-1", Visibility.SELLER, "Perché la FATTURA è stata respinta? " + mark);
        assertThat(found(As.LIVIA, "perche fattura")).containsExactly(subject.toString());
        assertThat(found(As.LIVIA, "Respintà")).containsExactly(subject.toString());
    }

    @Test
    void findsAWordByItsBeginningAndNotByItsMiddle() {
        say("entry-1", Visibility.SELLER, "Ladegerät mit Straßenstecker " + mark);
        assertThat(found(As.LIVIA, "strassen")).containsExactly(subject.toString());
        assertThat(found(As.LIVIA, "stecker")).isEmpty();
    }

    @Test
    void findsAnOrderByItsNumber() {
        say("entry-1", Visibility.SELLER, "Order 302-6640917-2285331, 1e5 pieces " + mark);
        assertThat(found(As.LIVIA, "302-6640917-2285331")).containsExactly(subject.toString());
        assertThat(found(As.LIVIA, "1e5")).containsExactly(subject.toString());
        assertThat(found(As.LIVIA, "302-6640917-9999999")).isEmpty();
    }

    @Test
    void wantsAllTheWordsInOneText() {
        say("entry-1", Visibility.SELLER, "invoice " + mark);
        say("entry-2", Visibility.SELLER, "parcel " + mark);
        assertThat(found(As.LIVIA, "invoice")).hasSize(1);
        assertThat(found(As.LIVIA, "invoice parcel")).isEmpty();
    }

    @Test
    void forgetsWhatAPartSaidBefore() {
        say("entry-1", Visibility.SELLER, "invoice " + mark);
        assertThat(found(As.LIVIA, "invoice")).hasSize(1);
        say("entry-1", Visibility.SELLER, "parcel " + mark);
        assertThat(found(As.LIVIA, "invoice")).isEmpty();
        assertThat(found(As.LIVIA, "parcel")).hasSize(1);
    }

    @Test
    void aSellerFindsNoInternalNoteAndNothingOfAnother() {
        say("note-1", Visibility.STAFF, "suspicious " + mark);
        say("entry-1", Visibility.SELLER, "friendly " + mark);
        assertThat(found(As.LIVIA, "suspicious")).hasSize(1);
        assertThat(found(As.userOf(AURORA), "suspicious")).isEmpty();
        assertThat(found(As.userOf(AURORA), "friendly")).hasSize(1);
        assertThat(found(As.userOf(NORDLICHT), "friendly")).isEmpty();
        assertThat(found(As.supportOf(NORDLICHT), "friendly")).isEmpty();
    }

    @Test
    void saysWhichPartItWas() {
        say("entry-1", Visibility.SELLER, "invoice " + mark);
        say("note-2", Visibility.STAFF, "invoice again " + mark);
        List<String> words = Words.wanted("again " + mark);
        assertThat(As.support(() -> index.parts(words, List.of(subject.toString()))))
                .containsEntry(subject.toString(), "note-2");
        assertThat(As.seller(AURORA, () -> index.parts(words, List.of(subject.toString()))))
                .isEmpty();
    }

    @Test
    void takesQuotesAndOperatorsForWhatTheyAre() {
        say("entry-1", Visibility.SELLER, "rock 'n' roll & \\ more " + mark);
        assertThat(found(As.LIVIA, "rock 'n' & | ! <-> \\ :* roll")).hasSize(1);
    }

    @Test
    void findsNothingThatWasRolledBack() {
        new TransactionTemplate(transactions).executeWithoutResult(done -> {
            log.put(text("entry-1", Visibility.SELLER, "ghost " + mark));
            done.setRollbackOnly();
        });
        assertThat(found(As.LIVIA, "ghost")).isEmpty();
    }

    @Test
    void keepsTextsThatAreLongerThanAnIndexEntryMayBe() {
        say("entry-1", Visibility.SELLER, mark + " " + "word ".repeat(200_000) + "x".repeat(10_000));
        assertThat(found(As.LIVIA, "word")).hasSize(1);
    }

    void say(String part, Visibility visibility, String text) {
        new TransactionTemplate(transactions).executeWithoutResult(done -> log.put(text(part, visibility, text)));
    }

    private CaseText text(String part, Visibility visibility, String text) {
        return new CaseText(subject, AURORA, part, visibility, text, SAID);
    }

    /** The subjects with these words, of those that this test wrote. */
    List<String> found(As.Person reader, String words) {
        return As.call(reader, () -> index.subjects(Words.wanted(words + " " + mark), 10));
    }

    private static Subject subject() {
        return new Subject("search", "S-" + UUID.randomUUID().toString().substring(0, 30));
    }
}
