package io.sportello.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.journal.Journal;
import io.sportello.policies.Policies;
import io.sportello.subjects.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Returns that wait for a person are decided again when the conditions have changed. */
@SportelloTest
class WaitingReturnsTests {

    private static final String AURORA = SellerFixture.AURORA;

    @Autowired
    private IntakeFixture intake;

    @Autowired
    private WaitingReturns waiting;

    @Autowired
    private ReturnQueries returns;

    @Autowired
    private ReturnDecisions decisions;

    @Autowired
    private ReturnSettings settings;

    @Autowired
    private Policies policies;

    @Autowired
    private Journal journal;

    @Autowired
    private SellerFixture sellers;

    @BeforeEach
    void sellers() {
        sellers.twoSellers();
    }

    @Test
    void grantsWhatHoldsNowAndLeavesTheAnswerToThePerson() {
        Subject subject = waits();
        int before = decided(subject);
        As.run(
                As.userOf(AURORA),
                () -> settings.save(
                        AURORA, "FR", "software", new Conditions(77, "SELLER", BigDecimal.ZERO), Automatic.ALL));

        As.system(() -> {
            waiting.decideAgain(subject);
            return null;
        });

        ReturnView now = As.system(() -> returns.get(subject));
        assertThat(now.status()).isEqualTo(ReturnStatus.TO_ANSWER);
        assertThat(now.windowDays()).isEqualTo(77);
        assertThat(decided(subject)).isEqualTo(before + 1);
        assertThat(As.support(() -> journal.entries(subject)))
                .anyMatch(entry -> entry.text().startsWith("Decided again, since the rule changed: 77 days granted"));
    }

    @Test
    void leavesAnAnsweredReturnAsItIs() {
        Subject subject = waits();
        As.run(As.LIVIA, () -> decisions.answer(subject, Answer.AUTHORISE, null));
        int before = decided(subject);

        As.system(() -> {
            waiting.decideAgain(subject);
            return null;
        });

        assertThat(decided(subject)).isEqualTo(before);
    }

    @Test
    void givesEveryWaitingReturnOnceInPages() {
        Subject one = waits();
        Subject other = waits();

        List<Subject> all = new ArrayList<>();
        Subject last = null;
        for (List<Subject> page = page(last); !page.isEmpty(); page = page(last)) {
            all.addAll(page);
            last = page.get(page.size() - 1);
        }

        assertThat(all).contains(one, other).doesNotHaveDuplicates();
    }

    private List<Subject> page(Subject last) {
        return As.system(() -> waiting.after(last, 1));
    }

    private Subject waits() {
        ReturnView taken = intake.take(
                ReportFixture.unwantedHeadphones().category("Software").marketplace("FR", "EUR"));
        assertThat(taken.status()).isEqualTo(ReturnStatus.TO_ANSWER);
        return taken.subject();
    }

    private int decided(Subject subject) {
        return As.system(() -> policies.decisions(subject)).size();
    }
}
