package io.sportello.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.accounts.As;
import io.sportello.accounts.Role;
import io.sportello.accounts.SellerFixture;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntryView;
import io.sportello.subjects.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Colleagues who are named in notes: who is told, where they find it, and when it is behind them; on either database. */
abstract class MentionScenarios {

    private static final As.Person NADIA = new As.Person(
            "nadia@sportello.example",
            Role.SUPPORT,
            Set.of("support"),
            Set.of(SellerFixture.NORDLICHT),
            Locale.ENGLISH);

    @Autowired
    Tasks tasks;

    @Autowired
    Drill drill;

    @Autowired
    SellerFixture sellers;

    @Autowired
    Journal journal;

    @Autowired
    TaskNotices notices;

    @Autowired
    JdbcTemplate jdbc;

    private TaskView task;

    @BeforeEach
    void aHouseWithColleagues() {
        sellers.twoSellers();
        sellers.colleague(As.LIVIA);
        sellers.colleague(As.MAREK);
        sellers.colleague(NADIA, "Nadia Nord");
        task = drill.begin(Drill.auroras());
    }

    @Test
    void namesAreKeptAsAddressesAndReadAsNames() {
        TaskView german = drill.begin(Drill.nordlichts());
        KeptNote kept = As.support(() -> tasks.note(german.id(), NewNote.of("Over to @nadia, please")));

        assertThat(kept.told()).containsExactly("Nadia Nord");
        assertThat(As.support(() -> journal.entries(german.subject())))
                .extracting(JournalEntryView::text)
                .containsExactly("Note: Over to @Nadia Nord, please");
        String facts = jdbc.queryForObject(
                "select facts from journal_entry where subject = ?",
                String.class,
                german.subject().toString());
        assertThat(facts).contains("Over to @nadia@sportello.example, please");
    }

    @Test
    void theOneWhoIsNamedFindsTheTaskUntilTheyLookAtIt() {
        long before = jdbc.queryForObject("select version from task_item where task_id = ?", Long.class, task.id());
        As.support(() -> tasks.note(task.id(), NewNote.of("@marek@sportello.example?")));

        assertThat(As.supportLead(() -> mentioned())).containsExactly(task.id());
        assertThat(As.supportLead(() -> tasks.count(TaskQuery.mentioned()).number()))
                .isEqualTo(1);
        assertThat(As.supportLead(() -> notices.notices(SellerFixture.AURORA, 10)))
                .extracting("path")
                .containsExactly("/tasks/" + task.id());
        assertThat(As.support(() -> mentioned())).isEmpty();
        assertThat(jdbc.queryForObject("select version from task_item where task_id = ?", Long.class, task.id()))
                .as("open lists learn of it")
                .isGreaterThan(before);

        As.run(As.MAREK, () -> tasks.seen(task.id()));
        assertThat(As.supportLead(() -> mentioned())).isEmpty();
    }

    @Test
    void aFinishedTaskIsFoundAsWellAndAnAnswerPutsItBehind() {
        As.support(() -> tasks.note(task.id(), NewNote.of("@marek@sportello.example @marek@sportello.example")));
        drill.withdraw(task.subject());
        assertThat(As.supportLead(() -> mentioned())).containsExactly(task.id());

        As.supportLead(() -> tasks.note(task.id(), NewNote.of("Seen, @livia@sportello.example")));
        assertThat(As.supportLead(() -> mentioned())).isEmpty();
        assertThat(As.support(() -> mentioned())).containsExactly(task.id());
        As.run(As.LIVIA, () -> tasks.seen(task.id()));
    }

    @Test
    void whoMayNotSeeTheSellerIsRefusedByNameAndNothingIsKept() {
        assertThatThrownBy(() -> As.support(
                        () -> tasks.note(task.id(), NewNote.of("@marek@sportello.example @Nadia Nord look"))))
                .isInstanceOf(TaskRefused.class)
                .hasMessage("task.mention.other-seller")
                .satisfies(e -> assertThat(((TaskRefused) e).arguments()).contains("Nadia Nord"));

        assertThat(As.support(() -> journal.entries(task.subject()))).isEmpty();
        assertThat(As.supportLead(() -> mentioned())).isEmpty();
        assertThat(As.support(() -> tasks.mentionable(task.id())))
                .extracting("email")
                .contains(As.LIVIA.email(), As.MAREK.email())
                .doesNotContain(NADIA.email(), As.userOf(SellerFixture.AURORA).email());
    }

    @Test
    void whoWorksForOneSellerLearnsOfNobodyElsesStaff() {
        As.Person own = As.supportOf(SellerFixture.AURORA);

        assertThatThrownBy(() -> As.call(own, () -> tasks.note(task.id(), NewNote.of("@nadia@sportello.example"))))
                .hasMessage("task.mention.nobody");
        assertThat(As.call(own, () -> tasks.note(task.id(), NewNote.of("@Nadia Nord")))
                        .told())
                .isEmpty();
    }

    @Test
    void nobodyIsToldOfWhatTheyWriteThemselves() {
        KeptNote kept = As.support(() -> tasks.note(task.id(), NewNote.of("For me, @livia@sportello.example")));

        assertThat(kept.told()).isEmpty();
        assertThat(As.support(() -> mentioned())).isEmpty();
    }

    @Test
    void whoHasNoDeviceGetsOneMailAnOccasionWithoutAnybodysData() {
        TaskView other = drill.begin(new Subject("drill", task.subject().id() + "-b"));
        NewNote note = NewNote.of("Strike until Thursday, @marek@sportello.example", "bulk-" + task.id());
        As.support(() -> tasks.note(task.id(), note));
        As.support(() -> tasks.note(other.id(), note));

        List<String> mails = jdbc.queryForList(
                "select mail_subject || ' ' || body from outgoing_mail where recipient = ? and mail_subject like ?",
                String.class,
                As.MAREK.email(),
                task.subject().id() + ":%");
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0))
                .contains("a note names you", "/tasks/" + task.id())
                .doesNotContain("Strike", "Lamp", "livia");
        assertThat(As.supportLead(() -> mentioned())).containsExactlyInAnyOrder(task.id(), other.id());
        As.run(As.MAREK, () -> List.of(task, other).forEach(one -> tasks.seen(one.id())));
    }

    private List<String> mentioned() {
        return tasks.find(TaskQuery.mentioned(), null, 50).tasks().stream()
                .map(TaskView::id)
                .toList();
    }
}
