package io.sportello.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.messages.MessageFixture.Buyer;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How messages come together in threads, and how people put right what programs can't know. */
@SportelloTest
class ThreadTests {

    @Autowired
    MessageFixture messages;

    @Autowired
    ThreadQueries threads;

    @Autowired
    ThreadTriage triage;

    @Autowired
    SellerFixture sellers;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void someSellers() {
        sellers.twoSellers();
    }

    @Test
    void aBuyersMessagesAboutAnOrderComeTogether() {
        Buyer buyer = MessageFixture.aBuyer();
        Subject first = messages.writes(buyer, "Where is it?");
        clock.advance(Duration.ofHours(1));
        Subject second = messages.writes(buyer, "Still nothing");

        assertThat(second).isEqualTo(first);
        assertThat(entries(first)).extracting(EntryView::words).containsExactly("Where is it?", "Still nothing");
        assertThat(view(first).waitingSince()).isEqualTo(clock.instant().minus(Duration.ofHours(1)));
    }

    @Test
    void aMailIsTakenOnce() {
        BuyerMessage message = messages.message(MessageFixture.aBuyer(), "Once");

        assertThat(messages.take(message)).isEqualTo(messages.take(message));
        assertThat(entries(messages.take(message))).hasSize(1);
    }

    @Test
    void ordersAndBuyersStayApart() {
        Buyer buyer = MessageFixture.aBuyer();
        Buyer other = MessageFixture.aBuyer();
        BuyerMessage message = messages.message(buyer, "Mine");
        Subject first = messages.take(message);

        assertThat(messages.writes(buyer.ordering(other.orderId()), "My other order", message.messageId()))
                .isNotEqualTo(first);
        assertThat(messages.writes(new Buyer(other.alias(), buyer.orderId()), "Not mine", message.messageId()))
                .isNotEqualTo(first);
    }

    @Test
    void anUndecidedOneWaitsInAThreadOfItsOwnUntilAPersonJoinsIt() {
        Buyer buyer = MessageFixture.aBuyer();
        Subject first = messages.writes(buyer, "Where is it?");
        Subject unplaced = messages.writes(buyer.withoutAlias(), "From the business account");
        assertThat(view(unplaced).undecided()).isTrue();
        assertThat(view(unplaced).waitingSince()).isNotNull();
        assertThat(As.support(() -> threads.candidates(unplaced)))
                .extracting(ThreadView::subject)
                .containsExactly(first);

        long move = As.support(() -> triage.join(unplaced, first));

        assertThat(entries(first)).hasSize(2);
        assertThat(view(unplaced).joinedInto()).isEqualTo(first.id());
        assertThat(view(unplaced).waitingSince()).isNull();
        As.run(As.LIVIA, () -> triage.undo(move));
        assertThat(entries(first)).hasSize(1);
        assertThat(entries(unplaced)).hasSize(1);
        assertThat(view(unplaced).undecided()).isTrue();
        assertThat(view(unplaced).joinedInto()).isNull();
        assertThatThrownBy(() -> As.run(As.LIVIA, () -> triage.undo(move))).isInstanceOf(JoinRefused.class);
    }

    @Test
    void nobodyCanJoinTwoBuyersOrTwoOrders() {
        Buyer buyer = MessageFixture.aBuyer();
        Buyer other = MessageFixture.aBuyer();
        Subject first = messages.writes(buyer, "a");
        Subject second = messages.writes(other, "b");
        Subject third = messages.writes(buyer.ordering(other.orderId()), "c");

        assertThatThrownBy(() -> As.support(() -> triage.join(second, first)))
                .isInstanceOf(JoinRefused.class)
                .hasMessage("messages.refused.other-buyer");
        assertThatThrownBy(() -> As.support(() -> triage.join(third, first))).isInstanceOf(JoinRefused.class);
        assertThatThrownBy(() -> As.support(() -> triage.join(first, first))).isInstanceOf(JoinRefused.class);
    }

    @Test
    void aThreadIsSplitAndPutTogetherAgain() {
        Buyer buyer = MessageFixture.aBuyer();
        Subject thread = messages.writes(buyer, "a");
        messages.writes(buyer, "b");
        long second = entries(thread).get(1).id();

        MoveView move = As.support(() -> triage.split(thread, List.of(second)));
        Subject apart = new Subject("message", move.to());

        assertThat(entries(thread)).extracting(EntryView::words).containsExactly("a");
        assertThat(entries(apart)).extracting(EntryView::words).containsExactly("b");
        assertThat(view(apart).waitingSince()).isNotNull();
        assertThat(As.support(() -> triage.moves(thread)))
                .extracting(MoveView::id)
                .containsExactly(move.id());
        As.run(As.LIVIA, () -> triage.undo(move.id()));
        assertThat(entries(thread)).extracting(EntryView::words).containsExactly("a", "b");
        assertThat(view(apart).joinedInto()).isEqualTo(thread.id());
        assertThatThrownBy(() -> As.support(() -> triage.split(thread, List.of())))
                .isInstanceOf(JoinRefused.class);
    }

    @Test
    void aReplyAtTheMarketplaceSettlesWhatCameBeforeIt() {
        Buyer buyer = MessageFixture.aBuyer();
        Subject thread = messages.writes(buyer, "Where is it?");
        clock.advance(Duration.ofHours(2));

        assertThat(messages.repliedElsewhere(buyer, "On its way")).isTrue();
        assertThat(view(thread).waitingSince()).isNull();
        assertThat(entries(thread).get(0).settledAs()).isEqualTo(EntryKind.REPLY_ELSEWHERE);
        clock.advance(Duration.ofHours(2));
        messages.writes(buyer, "Thanks. And the invoice?");
        assertThat(view(thread).waitingSince()).isEqualTo(clock.instant());
        assertThat(messages.repliedElsewhere(MessageFixture.aBuyer(), "To nobody"))
                .isFalse();
    }

    @Test
    void anAutomaticAnswerStartsNoClock() {
        BuyerMessage human = messages.message(MessageFixture.aBuyer(), "I am on holiday");
        BuyerMessage automatic = new BuyerMessage(
                human.sellerId(),
                human.mailId(),
                human.receivedAt(),
                human.messageId(),
                human.references(),
                human.alias(),
                human.replyTo(),
                human.marketplace(),
                human.orderId(),
                human.subject(),
                human.words(),
                human.language(),
                human.article(),
                null,
                true,
                true,
                List.of());

        assertThat(view(messages.take(automatic)).waitingSince()).isNull();
    }

    @Test
    void anotherSellersThreadsAreNotFound() {
        Subject thread = messages.writes(MessageFixture.aBuyer(), "Mine");

        assertThatThrownBy(() -> As.seller(SellerFixture.NORDLICHT, () -> threads.get(thread)))
                .isInstanceOf(SubjectNotFound.class);
        assertThat(As.seller(SellerFixture.NORDLICHT, () -> threads.find(
                                new ThreadQuery(null, false, null, null, null, null, 50))
                        .items()))
                .noneMatch(seen -> seen.subject().equals(thread));
    }

    @Test
    void pagesNeitherRepeatNorMiss() {
        Buyer buyer = MessageFixture.aBuyer();
        for (int i = 2; i < 7; i++) {
            messages.writes(buyer.ordering(buyer.orderId().substring(0, 18) + i), "same moment");
        }
        ThreadQuery query =
                new ThreadQuery(null, false, null, null, buyer.orderId().substring(0, 18), null, 2);
        ThreadPage first = As.support(() -> threads.find(query));
        ThreadPage second = As.support(() -> threads.find(query.after(first.next())));
        ThreadPage third = As.support(() -> threads.find(query.after(second.next())));

        assertThat(List.of(first, second, third).stream()
                        .flatMap(page -> page.items().stream())
                        .map(ThreadView::number))
                .hasSize(5)
                .doesNotHaveDuplicates();
        assertThat(third.next()).isNull();
    }

    private ThreadView view(Subject subject) {
        return As.support(() -> threads.get(subject));
    }

    private List<EntryView> entries(Subject subject) {
        return As.support(() -> threads.entries(subject));
    }
}
