package io.sportello.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.mail.MailSent;
import io.sportello.mail.MailUndelivered;
import io.sportello.messages.MessageFixture.Buyer;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** The response metric by the marketplace's definition: what counts, as what, and how long it took. */
@SportelloTest
class ResponseTimesTests {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Duration DAY = Duration.ofHours(24);

    @Autowired
    MessageFixture messages;

    @Autowired
    ThreadAnswers answers;

    @Autowired
    ThreadQueries threads;

    @Autowired
    ResponseTimes times;

    @Autowired
    SellerFixture sellers;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    /** Every test has a marketplace of its own, since all share one database. */
    private String marketplace;

    private static int next;

    @BeforeEach
    void someSellers() {
        sellers.twoSellers();
        marketplace = "" + (char) ('A' + next / 26) + (char) ('A' + next % 26);
        next++;
    }

    @Test
    void anAnswerAfterExactlyTheTimeIsInTime() {
        Buyer buyer = writes();
        clock.advance(DAY);
        messages.repliedElsewhere(buyer, "On its way");

        assertThat(figures()).isEqualTo(new ResponseFigures(1, 0, 0, 0, DAY.toMillis()));
    }

    @Test
    void anAnswerAMillisecondLaterIsLate() {
        Buyer buyer = writes();
        clock.advance(DAY.plusMillis(1));
        messages.repliedElsewhere(buyer, "On its way");

        assertThat(figures())
                .isEqualTo(new ResponseFigures(0, 1, 0, 0, DAY.plusMillis(1).toMillis()));
    }

    @Test
    void noAnswerCountsOnlyWhenTheTimeIsUp() {
        writes();
        clock.advance(DAY);
        assertThat(figures()).isEqualTo(new ResponseFigures(0, 0, 0, 1, 0));
        assertThat(figures().missedPercent()).isNull();

        clock.advance(Duration.ofMillis(1));
        assertThat(figures()).isEqualTo(new ResponseFigures(0, 0, 1, 0, 0));
        assertThat(figures().missedPercent()).isEqualByComparingTo("100");
    }

    @Test
    void eachMessageOfAThreadCountsFromItsOwnReceipt() {
        Buyer buyer = writes();
        clock.advance(Duration.ofHours(10));
        messages.take(at(messages.message(buyer, "Still nothing")));
        clock.advance(Duration.ofHours(20));
        messages.repliedElsewhere(buyer, "On its way");

        assertThat(figures())
                .isEqualTo(new ResponseFigures(1, 1, 0, 0, Duration.ofHours(50).toMillis()));
        assertThat(figures().average()).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void whatNeedsNoResponseIsLeftOut() {
        Subject thread = thread(writes());
        clock.advance(Duration.ofHours(30));
        As.support(() -> answers.noneNeeded(thread, "Said thanks"));

        assertThat(figures()).isEqualTo(ResponseFigures.NONE);
        assertThat(listed(EnumSet.allOf(ResponseOutcome.class))).isEmpty();
    }

    @Test
    void whatProgramsWroteIsLeftOut() {
        BuyerMessage human = at(messages.message(MessageFixture.aBuyer(), "I am on holiday"));
        messages.take(automatic(human));
        clock.advance(Duration.ofHours(30));

        assertThat(figures()).isEqualTo(ResponseFigures.NONE);
    }

    @Test
    void aReplyCountsFromWhenItLeft() {
        Subject thread = thread(writes());
        clock.advance(Duration.ofHours(23));
        long outgoing = reply(thread);
        clock.advance(Duration.ofHours(2));
        assertThat(figures()).as("it waits for the mail server").isEqualTo(new ResponseFigures(0, 0, 1, 0, 0));

        publish(new MailSent(outgoing, thread, "<sent@example.org>", false));
        assertThat(figures())
                .isEqualTo(new ResponseFigures(0, 1, 0, 0, Duration.ofHours(25).toMillis()));
    }

    @Test
    void aReplyThatWasTakenBackOrReturnedNeverWas() {
        Subject thread = thread(writes());
        clock.advance(Duration.ofHours(1));
        long entry = As.support(() -> answers.reply(thread, "On its way", List.of()));
        As.run(As.LIVIA, () -> answers.takeBack(entry));
        long outgoing = reply(thread);
        publish(new MailSent(outgoing, thread, "<sent@example.org>", false));
        assertThat(figures().inTime()).isOne();

        publish(new MailUndelivered(outgoing, thread, "The buyer opted out"));
        clock.advance(DAY);
        assertThat(figures()).isEqualTo(new ResponseFigures(0, 0, 1, 0, 0));
    }

    @Test
    void messagesBeforeAndAfterAnOrderBothCount() {
        Buyer buyer = MessageFixture.aBuyer();
        messages.take(at(messages.message(buyer.withoutOrder(), "Is it waterproof?")));
        messages.take(at(messages.message(MessageFixture.aBuyer(), "Where is it?")));
        clock.advance(Duration.ofHours(25));

        assertThat(figures().unanswered()).isEqualTo(2);
    }

    @Test
    void windowsBeginAtMidnightOfTheUsersZone() {
        clock.moveTo(Instant.parse("2026-11-18T22:59:59.999Z"));
        writes();
        clock.moveTo(Instant.parse("2026-11-18T23:00:00Z"));
        writes();
        clock.moveTo(Instant.parse("2026-11-25T22:00:00Z"));

        assertThat(As.support(() -> times.report(query(90)).last(7)).counted()).isOne();
        assertThat(As.support(() -> times.report(query(7)).last(7)).counted()).isOne();
        assertThat(As.support(() -> times.report(query(90)).last(8)).counted()).isEqualTo(2);
        List<ResponsePeriod> weeks = As.support(() -> times.report(query(90)).byWeek(90));
        assertThat(weeks).hasSize(14);
        assertThat(weeks.get(0).first()).isEqualTo("2026-08-28");
        assertThat(weeks.get(13).last()).isEqualTo("2026-11-25");
        assertThat(weeks.get(12).figures().counted()).isEqualTo(2);
    }

    @Test
    void theMessagesBehindANumberAddUpToItPageByPage() {
        for (int i = 0; i < 5; i++) {
            writes();
        }
        clock.advance(Duration.ofHours(25));
        CountedPage first = page(null);
        CountedPage second = page(first.next());
        CountedPage third = page(second.next());

        assertThat(third.next()).isNull();
        assertThat(List.of(first, second, third))
                .flatExtracting(CountedPage::items)
                .extracting(CountedMessage::id)
                .hasSize((int) figures().unanswered())
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> page("nonsense")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherSellersMessagesCountForNobodyElse() {
        writes();
        clock.advance(Duration.ofHours(25));

        assertThat(As.seller(SellerFixture.AURORA, () -> times.report(query(7)).last(7))
                        .unanswered())
                .isOne();
        assertThat(As.seller(SellerFixture.NORDLICHT, () -> times.report(query(7))
                                .last(7))
                        .counted())
                .isZero();
        assertThat(As.seller(SellerFixture.NORDLICHT, () -> times.messages(query(7), missed(), null, 50))
                        .items())
                .isEmpty();
        ResponseQuery aurora = ResponseQuery.lastDays(SellerFixture.AURORA, marketplace, 7, clock.instant(), ROME);
        assertThatThrownBy(() -> As.seller(SellerFixture.NORDLICHT, () -> times.report(aurora)))
                .isInstanceOf(SubjectNotFound.class);
    }

    @Test
    void theShareIsRoundedToATenth() {
        assertThat(new ResponseFigures(2, 1, 0, 9, 0).missedPercent()).isEqualTo(new BigDecimal("33.3"));
        assertThat(new ResponseFigures(7, 1, 0, 0, 0).missedPercent()).isEqualTo(new BigDecimal("12.5"));
        assertThat(ResponseFigures.NONE.average()).isNull();
    }

    private Buyer writes() {
        Buyer buyer = MessageFixture.aBuyer();
        messages.take(at(messages.message(buyer, "Where is it?")));
        return buyer;
    }

    private Subject thread(Buyer buyer) {
        return As.support(() -> threads.find(new ThreadQuery(null, false, null, marketplace, buyer.orderId(), null, 1))
                .items()
                .get(0)
                .subject());
    }

    private long reply(Subject thread) {
        long entry = As.support(() -> answers.reply(thread, "On its way", List.of()));
        return As.support(() -> threads.entries(thread)).stream()
                .filter(each -> each.id() == entry)
                .findFirst()
                .orElseThrow()
                .outgoingId();
    }

    private void publish(Object event) {
        As.system(() -> transaction.execute(running -> {
            events.publishEvent(event);
            return event;
        }));
    }

    private ResponseFigures figures() {
        return As.support(() -> times.report(query(90)).last(90));
    }

    private List<CountedMessage> listed(Set<ResponseOutcome> outcomes) {
        return As.support(() -> times.messages(query(90), outcomes, null, 50)).items();
    }

    private CountedPage page(String cursor) {
        return As.support(() -> times.messages(query(90), missed(), cursor, 2));
    }

    private static Set<ResponseOutcome> missed() {
        return EnumSet.of(ResponseOutcome.LATE, ResponseOutcome.UNANSWERED);
    }

    private ResponseQuery query(int days) {
        return ResponseQuery.lastDays(null, marketplace, days, clock.instant(), ROME);
    }

    /** The same message, of this test's marketplace. */
    private BuyerMessage at(BuyerMessage message) {
        return copy(message, marketplace, false);
    }

    private BuyerMessage automatic(BuyerMessage message) {
        return copy(message, marketplace, true);
    }

    private static BuyerMessage copy(BuyerMessage one, String marketplace, boolean automatic) {
        return new BuyerMessage(
                one.sellerId(),
                one.mailId(),
                one.receivedAt(),
                one.messageId(),
                one.references(),
                one.alias(),
                one.replyTo(),
                marketplace,
                one.orderId(),
                one.subject(),
                one.words(),
                Locale.ITALIAN,
                one.article(),
                null,
                true,
                automatic,
                List.of());
    }
}
