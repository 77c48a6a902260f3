package io.sportello.messages.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.SportelloTest;
import io.sportello.accounts.AbsenceFixture;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.clocks.LadderWatch;
import io.sportello.messages.MessageFixture;
import io.sportello.messages.MessageFixture.Buyer;
import io.sportello.messages.ThreadAnswers;
import io.sportello.messages.ThreadQueries;
import io.sportello.messages.ThreadTriage;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Tasks;
import io.sportello.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of messages that nobody answers in time, on time, late, moved, or missed by their timers. */
@SportelloTest
class EscalationWalkTests {

    private static final Duration DAY = Duration.ofHours(24);

    @Autowired
    MessageFixture messages;

    @Autowired
    MessageWalk walk;

    @Autowired
    ThreadAnswers answers;

    @Autowired
    ThreadQueries threads;

    @Autowired
    ThreadTriage triage;

    @Autowired
    Tasks tasks;

    @Autowired
    Workflow workflow;

    @Autowired
    LadderWatch watch;

    @Autowired
    SellerFixture sellers;

    @Autowired
    AbsenceFixture absences;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final Buyer buyer = MessageFixture.aBuyer();

    @BeforeEach
    void aHouse() {
        sellers.twoSellers();
        sellers.colleague(As.ALDO);
        sellers.colleague(As.LIVIA);
        As.system(() -> {
            watch.ensureRunning();
            // its timer stands where other tests' clocks have left it
            return transaction.execute(running -> {
                workflow.bringForward(new Subject("sweep", "W-1"), messages.now());
                return true;
            });
        });
        walk.after(Duration.ZERO);
    }

    @AfterEach
    void everybodyIsBack() {
        absences.nobodyIsAway();
    }

    @Test
    void theAnswerEndsTheEscalation() {
        Subject thread = messages.writes(buyer, "Dov'è il mio pacco?");
        walk.after(DAY);
        assertThat(walk.open(thread)).hasSize(2);
        assertThat(walk.task(thread, "handle-escalation").priority()).isEqualTo(100);
        assertThat(walk.task(thread, "reply-to-buyer").priority()).isEqualTo(100);

        walk.noneNeeded(thread);

        assertThat(walk.open(thread)).isEmpty();
        assertThat(workflow.whereabouts(thread, "escalate-message")).hasValueSatisfying(where -> {
            assertThat(where.ended()).isTrue();
            assertThat(where.done()).doesNotContain("escalation-handled");
        });
        walk.after(Duration.ofDays(3));
        assertThat(walk.wrote(thread)).containsOnlyOnce("reminded", "lead-told", "escalated");
    }

    @Test
    void nothingComesAfterAnAnswer() {
        Subject thread = messages.writes(buyer, "Dov'è il mio pacco?");
        walk.after(Duration.ofHours(13));
        walk.noneNeeded(thread);
        walk.after(Duration.ofDays(3));

        assertThat(walk.wrote(thread)).containsOnlyOnce("reminded").doesNotContain("lead-told", "escalated");
        assertThat(walk.open(thread)).isEmpty();
    }

    @Test
    void anAnswerTakenBackAfterTheEscalationIsEscalatedAgain() {
        Subject thread = messages.writes(buyer, "Dov'è il mio pacco?");
        walk.after(DAY);
        walk.noneNeeded(thread);
        As.run(As.LIVIA, () -> {
            var entries = threads.entries(thread);
            answers.takeBack(entries.get(entries.size() - 1).id());
        });
        walk.after(Duration.ofMinutes(11));

        assertThat(walk.open(thread)).hasSize(2);
        assertThat(walk.wrote(thread)).filteredOn("escalated"::equals).hasSize(2);
    }

    @Test
    void severalMessagesAreToldInOneMailAndEachHasItsTask() {
        List<Subject> several = List.of(
                messages.writes(MessageFixture.aBuyer(), "Uno"),
                messages.writes(MessageFixture.aBuyer(), "Due"),
                messages.writes(MessageFixture.aBuyer(), "Tre"));
        int before = mails();
        walk.after(DAY);

        assertThat(mails()).isEqualTo(before + 1);
        String body = jdbc.queryForObject("select body from outgoing_mail order by id desc limit 1", String.class);
        assertThat(several).allSatisfy(thread -> {
            assertThat(body).contains(walk.view(thread).number() + "  ");
            assertThat(walk.task(thread, "handle-escalation").assignee()).isEqualTo(As.ALDO.email());
            assertThat(walk.wrote(thread)).containsSubsequence("reminded", "lead-told", "escalated");
        });
    }

    private int mails() {
        return jdbc.queryForObject("select count(*) from outgoing_mail", Integer.class);
    }

    @Test
    void anAbsentLeadsEscalationGoesToTheSubstitute() {
        absences.away(As.ALDO, As.LIVIA);
        Subject thread = messages.writes(buyer, "Dov'è il mio pacco?");
        walk.after(DAY);

        assertThat(walk.view(thread).escalatedTo()).isEqualTo(As.LIVIA.email());
        assertThat(walk.task(thread, "handle-escalation").assignee()).isEqualTo(As.LIVIA.email());
        assertThat(jdbc.queryForObject("select recipient from outgoing_mail order by id desc limit 1", String.class))
                .isEqualTo(As.LIVIA.email());
        As.run(
                As.LIVIA,
                () -> tasks.complete(
                        walk.task(thread, "handle-escalation").id(), Map.of("note", "Told the warehouse")));
        assertThat(walk.wrote(thread)).contains("escalation-handled");
    }

    @Test
    void theSweepFindsAMessageWhoseRungsWereLost() {
        Subject thread = messages.writes(buyer, "Dov'è il mio pacco?");
        jdbc.update("delete from ladder_rung where subject = ?", thread.toString());
        walk.after(DAY.plusMinutes(11));
        walk.after(Duration.ofDays(1));

        assertThat(walk.wrote(thread)).containsOnlyOnce("escalated").doesNotContain("reminded");
        assertThat(walk.open(thread)).hasSize(2);
        walk.noneNeeded(thread);
        walk.after(Duration.ofDays(1));
        assertThat(walk.wrote(thread)).containsOnlyOnce("escalated");
    }

    @Test
    void theSweepFindsAMessageAfterADowntimeToo() {
        Subject thread = messages.writes(buyer, "Dov'è il mio pacco?");
        jdbc.update("delete from ladder_rung where subject = ? and rung = 'breach'", thread.toString());
        walk.after(Duration.ofDays(5));

        assertThat(walk.wrote(thread)).containsOnlyOnce("reminded", "lead-told", "escalated");
        assertThat(walk.view(thread).escalatedTo()).isEqualTo(As.ALDO.email());
    }

    @Test
    void aMessageMovedToAnotherThreadKeepsItsOwnDay() {
        Instant received = messages.now();
        Subject unplaced = messages.writes(buyer.withoutAlias(), "Dov'è il mio pacco?");
        walk.after(Duration.ofHours(5));
        Subject thread = messages.writes(buyer, "Anche qui");
        assertThat(walk.view(thread).answerDue()).isEqualTo(messages.now().plus(DAY));
        String task = walk.task(thread, "reply-to-buyer").id();

        As.support(() -> triage.join(unplaced, thread));

        assertThat(walk.view(thread).answerDue()).isEqualTo(received.plus(DAY));
        assertThat(walk.task(thread, "reply-to-buyer").id()).isEqualTo(task);
        assertThat(walk.task(thread, "reply-to-buyer").due()).isEqualTo(received.plus(DAY));
        walk.after(Duration.ofHours(19));
        assertThat(walk.wrote(thread)).containsOnlyOnce("escalated");
        assertThat(walk.wrote(unplaced)).doesNotContain("escalated");
    }

    @Test
    void undoingAJoinGivesEachItsOwnDayBack() {
        Instant received = messages.now();
        Subject unplaced = messages.writes(buyer.withoutAlias(), "Dov'è il mio pacco?");
        walk.after(Duration.ofHours(5));
        Subject thread = messages.writes(buyer, "Anche qui");
        Instant second = messages.now();
        long move = As.support(() -> triage.join(unplaced, thread));
        walk.after(Duration.ofHours(19));
        assertThat(walk.open(thread)).hasSize(2);

        As.run(As.LIVIA, () -> triage.undo(move));

        assertThat(walk.view(thread).answerDue()).isEqualTo(second.plus(DAY));
        assertThat(walk.view(thread).escalatedAt()).isNull();
        assertThat(walk.open(thread)).hasSize(1);
        assertThat(walk.view(unplaced).answerDue()).isEqualTo(received.plus(DAY));
        walk.after(Duration.ofHours(5));
        assertThat(walk.view(thread).escalatedAt()).isNotNull();
        assertThat(walk.view(unplaced).escalatedAt()).isNotNull();
    }

    @Test
    void aReplyAtTheMarketplaceToTheFirstLeavesTheSecondItsOwnDay() {
        messages.writes(buyer, "Dov'è il mio pacco?");
        walk.after(Duration.ofHours(3));
        Instant replied = messages.now();
        walk.after(Duration.ofHours(3));
        Subject thread = messages.writes(buyer, "E la fattura?");
        Instant second = messages.now();

        messages.repliedElsewhere(buyer, "Arriva domani.", replied);

        assertThat(walk.view(thread).waitingSince()).isEqualTo(second);
        assertThat(walk.view(thread).answerDue()).isEqualTo(second.plus(DAY));
        walk.after(DAY.minusSeconds(1));
        assertThat(walk.view(thread).escalatedAt()).isNull();
        walk.after(Duration.ofSeconds(1));
        assertThat(walk.view(thread).escalatedAt()).isNotNull();
    }
}
