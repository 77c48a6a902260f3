package io.sportello.journal;

import static io.sportello.accounts.SellerFixture.AURORA;
import static io.sportello.accounts.SellerFixture.NORDLICHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.sportello.MovableClock;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.accounts.SellerScope;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What the journal promises, on whichever database. */
abstract class JournalScenarios {

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SellerScope scope;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    SellerFixture sellers;

    final Subject subject =
            new Subject("return", "R-" + UUID.randomUUID().toString().substring(0, 30));

    @BeforeEach
    void twoSellers() {
        sellers.twoSellers();
    }

    @Test
    void keepsEntriesInTheirOrder() {
        write(entry("a"), entry("b"));
        clock.advance(Duration.ofHours(1));
        write(entry("c"));

        As.run(As.LIVIA, () -> assertThat(journal.entries(subject))
                .extracting(JournalEntryView::number, JournalEntryView::what, JournalEntryView::actor)
                .containsExactly(tuple(1L, "a", "system"), tuple(2L, "b", "system"), tuple(3L, "c", "system")));
        assertThat(verify()).isEqualTo(new Verification(subject, true, 3, null, null));
    }

    @Test
    void staysIntactWithEveryKindOfField() {
        clock.moveTo(MovableClock.START.plusNanos(123_456_789));
        write(
                JournalEntry.forSeller(
                                subject,
                                AURORA,
                                "a",
                                Map.of("z", 1, "à", "è€😀\"'\n", "n", new BigDecimal("79.90"), "b", true))
                        .because(88_412),
                JournalEntry.forStaff(subject, AURORA, "b", Map.of("at", clock.instant())));

        assertThat(verify().intact()).isTrue();
    }

    @Test
    void takesBackForItsWriterAloneWhatStaysInTheChain() {
        JournalEntry note = JournalEntry.forStaff(
                subject, AURORA, "a note with a secret", Map.of(JournalEntry.WITHDRAWABLE, "N-1"));
        As.run(As.LIVIA, () -> transaction.executeWithoutResult(status -> journal.write(note)));
        write(entry("b"));

        assertThatExceptionOfType(SubjectNotFound.class).isThrownBy(() -> withdraw(As.MAREK, "N-1"));
        assertThatExceptionOfType(SubjectNotFound.class).isThrownBy(() -> withdraw(As.LIVIA, "N-2"));
        assertThatExceptionOfType(SubjectNotFound.class).isThrownBy(() -> withdraw(As.LIVIA, "b", "N-1"));
        withdraw(As.LIVIA, "N-1");

        As.run(As.MAREK, () -> assertThat(journal.entries(subject))
                .extracting(JournalEntryView::text)
                .containsExactly("Taken back by whoever wrote it", "b", "Took back what was written"));
        As.run(As.userOf(AURORA), () -> assertThat(journal.entries(subject)).hasSize(1));
        assertThatExceptionOfType(SubjectNotFound.class).isThrownBy(() -> withdraw(As.LIVIA, "N-1"));
        assertThat(verify()).isEqualTo(new Verification(subject, true, 3, null, null));
    }

    private void withdraw(As.Person person, String name) {
        withdraw(person, "a note with a secret", name);
    }

    private void withdraw(As.Person person, String what, String name) {
        As.run(person, () -> transaction.executeWithoutResult(status -> journal.withdraw(subject, what, name)));
    }

    @Test
    void readsWhatTheSameTransactionWrote() {
        transaction.executeWithoutResult(status -> scope.runAsSystem(() -> {
            journal.write(entry("a"));
            assertThat(journal.entries(subject)).hasSize(1);
            journal.write(entry("b"));
            assertThat(journal.verify(subject).entries()).isEqualTo(2);
        }));

        assertThat(verify()).isEqualTo(new Verification(subject, true, 2, null, null));
    }

    @Test
    void forgetsWhatARolledBackTransactionWrote() {
        write(entry("a"));
        transaction.executeWithoutResult(status -> {
            journal.write(entry("b"));
            status.setRollbackOnly();
        });
        write(entry("c"));

        assertThat(verify()).isEqualTo(new Verification(subject, true, 2, null, null));
    }

    @Test
    void writesOnlyInATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> journal.write(entry("a")));
    }

    @Test
    void writesManySubjectsInOneTransaction() {
        List<Subject> subjects = IntStream.range(0, 30)
                .mapToObj(i -> new Subject("return", subject.id() + "-" + i))
                .toList();
        for (int times = 0; times < 2; times++) {
            transaction.executeWithoutResult(status -> subjects.forEach(one -> {
                journal.write(JournalEntry.forSeller(one, AURORA, "a", Map.of()));
                journal.write(JournalEntry.forSeller(one, AURORA, "b", Map.of()));
            }));
        }

        assertThat(subjects).allSatisfy(one -> assertThat(scope.callAsSystem(() -> journal.verify(one)))
                .isEqualTo(new Verification(one, true, 4, null, null)));
    }

    @Test
    void neverForksWhenManyWriteAtOnce() throws Exception {
        int threads = 2;
        int each = 25;
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> writers = IntStream.range(0, threads)
                    .<Future<?>>mapToObj(writer -> pool.submit(() -> {
                        start.await();
                        for (int i = 0; i < each; i++) {
                            write(entry("first"), entry("second"));
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(verify()).isEqualTo(new Verification(subject, true, 2L * threads * each, null, null));
    }

    @Test
    void hidesStaffEntriesFromTheSeller() {
        write(entry("a"), JournalEntry.forStaff(subject, AURORA, "secret", Map.of()), entry("c"));

        As.run(As.userOf(AURORA), () -> {
            assertThat(journal.entries(subject))
                    .extracting(JournalEntryView::what)
                    .containsExactly("a", "c");
            assertThat(journal.verify(subject).intact()).isTrue();
        });
    }

    @Test
    void hidesAChainOfStaffEntriesFromTheSeller() {
        write(JournalEntry.forStaff(subject, AURORA, "secret", Map.of()));

        As.run(As.userOf(AURORA), () -> assertThatExceptionOfType(SubjectNotFound.class)
                .isThrownBy(() -> journal.verify(subject)));
    }

    @Test
    void showsNothingToWhomMayNotSeeTheSeller() {
        write(entry("a"));

        As.run(As.userOf(NORDLICHT), () -> {
            assertThat(journal.entries(subject)).isEmpty();
            assertThatExceptionOfType(SubjectNotFound.class).isThrownBy(() -> journal.verify(subject));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "seller_id, 'another'",
        "happened_at, '2026-11-24T09:00:00.000001Z'",
        "actor, 'somebody@example.org'",
        "visibility, 'STAFF'",
        "what, 'other'",
        "facts, '{\"amount\":80}'",
        "decision_id, 7",
        "prev_hash, '00'",
        "hash, '00'"
    })
    void namesTheEntryOfWhichAFieldWasChanged(String column, String value) {
        for (long number = 1; number <= 3; number++) {
            write(entry("a"), entry("b"), entry("c"));
            jdbc.update(
                    "update journal_entry set " + column + " = cast(? as " + type(column)
                            + ") where subject = ? and seq = ?",
                    value,
                    subject.toString(),
                    number);

            assertThat(verify().firstBroken()).isEqualTo(number);
            jdbc.update("delete from journal_entry where subject = ?", subject.toString());
        }
    }

    @Test
    void namesTheFirstOfTwoEntriesThatChangedPlaces() {
        write(entry("a"), entry("b"), entry("c"), entry("d"));
        move(2, 99);
        move(3, 2);
        move(99, 3);

        assertThat(verify()).isEqualTo(new Verification(subject, false, 4, 2L, Verification.CHANGED));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void namesTheEntryThatWasDeleted(long number) {
        write(entry("a"), entry("b"), entry("c"), entry("d"));
        jdbc.update("delete from journal_entry where subject = ? and seq = ?", subject.toString(), number);

        assertThat(verify()).isEqualTo(new Verification(subject, false, 3, number, Verification.MISSING));
    }

    @Test
    void namesAnEntryThatWasRewrittenWithItsHash() {
        write(entry("a"), entry("b"), entry("c"));
        Link forged = new Link(
                subject,
                2,
                AURORA,
                clock.instant(),
                "system",
                Visibility.SELLER,
                "forged",
                "{}",
                null,
                jdbc.queryForObject(
                        "select hash from journal_entry where subject = ? and seq = 1",
                        String.class,
                        subject.toString()));
        jdbc.update(
                "update journal_entry set what = 'forged', facts = '{}', hash = ? where subject = ? and seq = 2",
                forged.hash(),
                subject.toString());

        assertThat(verify()).isEqualTo(new Verification(subject, false, 3, 3L, Verification.DETACHED));
    }

    private void move(long from, long to) {
        jdbc.update("update journal_entry set seq = ? where subject = ? and seq = ?", to, subject.toString(), from);
    }

    private static String type(String column) {
        return switch (column) {
            case "decision_id" -> "bigint";
            case "happened_at" -> "timestamp with time zone";
            default -> "varchar";
        };
    }

    private JournalEntry entry(String what) {
        return JournalEntry.forSeller(subject, AURORA, what, Map.of("amount", 79.9));
    }

    private void write(JournalEntry... entries) {
        scope.runAsSystem(() ->
                transaction.executeWithoutResult(status -> List.of(entries).forEach(journal::write)));
    }

    private Verification verify() {
        return scope.callAsSystem(() -> journal.verify(subject));
    }
}
