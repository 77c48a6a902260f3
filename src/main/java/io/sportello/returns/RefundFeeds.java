package io.sportello.returns;

import io.sportello.accounts.CurrentUser;
import io.sportello.documents.Documents;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Collects issued refunds into feed files and takes in their result. The marketplace has no other interface for refunds
 * that a person can check before it runs: the file is downloaded here and uploaded there.
 */
@Service
@Transactional
public class RefundFeeds {

    /** The most rows of one file. */
    static final int MOST_ROWS = 1_000;

    /** Files a page. */
    public static final int PAGE = 50;

    private static final long MOST_BYTES = 10L << 20;

    private final Refunds refunds;
    private final RefundFeedRepository feeds;
    private final RefundFeedFormat format;
    private final Documents documents;
    private final ReturnJournal journal;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final Clock clock;

    RefundFeeds(
            Refunds refunds,
            RefundFeedRepository feeds,
            RefundFeedFormat format,
            Documents documents,
            ReturnJournal journal,
            ApplicationEventPublisher events,
            CurrentUser user,
            Clock clock) {
        this.refunds = refunds;
        this.feeds = feeds;
        this.format = format;
        this.documents = documents;
        this.journal = journal;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    /** The refunds that are in no file yet, by seller and marketplace; at most {@value #MOST_ROWS}. */
    @Transactional(readOnly = true)
    public List<RefundView> waiting() {
        return refunds
                .findByStatusOrderBySellerIdAscMarketplaceAscIdAsc(Refund.Status.WAITING, Limit.of(MOST_ROWS))
                .stream()
                .map(Refund::view)
                .toList();
    }

    /** The refund rows of a return, oldest first. */
    @Transactional(readOnly = true)
    public List<RefundView> of(Subject subject) {
        return Return.NUMBERS.idOf(subject.id()).map(refunds::findByOwnerIdOrderById).orElse(List.of()).stream()
                .map(Refund::view)
                .toList();
    }

    /** The newest files before one; at most {@value #PAGE}. */
    @Transactional(readOnly = true)
    public List<RefundFeedView> feeds(long before) {
        return feeds.findByIdLessThanOrderByIdDesc(before, Limit.of(PAGE)).stream()
                .map(RefundFeed::view)
                .toList();
    }

    /** One file. */
    @Transactional(readOnly = true)
    public RefundFeedView feed(long id) {
        return find(id).view();
    }

    /** The rows of a file, in its order. */
    @Transactional(readOnly = true)
    public List<RefundView> rows(long feedId) {
        return refunds.findByFeedIdOrderById(find(feedId).id()).stream()
                .map(Refund::view)
                .toList();
    }

    /** Notes the order item that a refund's report did not state. */
    public void orderItem(long refundId, String orderItemId) {
        refunds.findById(refundId)
                .orElseThrow(() -> new SubjectNotFound("refund " + refundId))
                .orderItem(orderItemId);
    }

    /**
     * Writes the file of a seller's complete waiting refunds; each row is in one file only.
     *
     * @return the file, or empty when none waits complete
     */
    public Optional<RefundFeedView> create(String sellerId, String marketplace, String currency) {
        List<Refund> rows = refunds.findBySellerIdAndMarketplaceAndCurrencyAndStatusAndOrderItemIdIsNotNullOrderById(
                sellerId, marketplace, currency, Refund.Status.WAITING, Limit.of(MOST_ROWS));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        RefundFeed feed =
                feeds.save(new RefundFeed(sellerId, marketplace, currency, rows, user.name(), clock.instant()));
        rows.forEach(row -> row.putInto(feed.id()));
        feed.keep(file(feed, rows));
        rows.stream()
                .map(Refund::owner)
                .distinct()
                .forEach(owner -> journal.write(owner, "refund-in-feed", Map.of("feed", feed.name())));
        return Optional.of(feed.view());
    }

    private long file(RefundFeed feed, List<Refund> rows) {
        byte[] content = format.write(rows.stream().map(Refund::row).toList());
        try {
            return documents
                    .store(
                            new Subject("feed", feed.name()),
                            feed.sellerId(),
                            "refunds-" + feed.name() + ".txt",
                            new ByteArrayInputStream(content),
                            MOST_BYTES)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes in what the marketplace's processing report says, once: the rows named are not taken, all others are.
     *
     * @param rejected reasons by refund id; empty when all were taken
     */
    public void settle(long feedId, String batchReference, Map<Long, String> rejected) {
        RefundFeed feed = find(feedId);
        if (feed.isSettled()) {
            return;
        }
        feed.settled(batchReference, clock.instant());
        Map<Return, Boolean> taken = new LinkedHashMap<>();
        for (Refund row : refunds.findByFeedIdOrderById(feedId)) {
            String reason = rejected.get(row.id());
            if (reason == null) {
                row.confirm(clock.instant());
            } else {
                row.reject(reason, clock.instant());
            }
            taken.merge(row.owner(), reason == null, Boolean::logicalAnd);
        }
        taken.forEach((owner, all) -> settled(owner, all, feed));
    }

    private void settled(Return owner, boolean allTaken, RefundFeed feed) {
        if (!allTaken) {
            journal.write(owner, "refund-rows-rejected", Map.of("feed", feed.name()));
        } else if (owner.status() == ReturnStatus.REFUND_ISSUED && noneOpen(owner)) {
            owner.end(ReturnStatus.REFUNDED, clock.instant());
            journal.write(owner, "refund-confirmed", Map.of("proof", feed.name()));
            events.publishEvent(new RefundSettled(owner.subject()));
        }
    }

    private boolean noneOpen(Return owner) {
        return refunds.findByOwnerIdOrderById(owner.id()).stream()
                .noneMatch(row -> row.status() == Refund.Status.WAITING || row.status() == Refund.Status.IN_FEED);
    }

    private RefundFeed find(long id) {
        return feeds.findById(id).orElseThrow(() -> new SubjectNotFound("feed F-" + id));
    }
}
