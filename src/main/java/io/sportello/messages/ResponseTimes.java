package io.sportello.messages;

import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.subjects.SubjectNotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reckons the marketplace's contact response metric (its help 200549770 and 202152030): the share of buyers' messages that
 * were answered after their time was up or not at all, and the average time of an answer. A message's time is the one that
 * the rule {@code acknowledgement} gave it when it came. What needs no response and what programs wrote is left out; a reply
 * counts from when it left, and only while it was not returned.
 */
@Service
@Transactional(readOnly = true)
public class ResponseTimes {

    private final ResponseRows rows;
    private final Sellers sellers;

    ResponseTimes(ResponseRows rows, Sellers sellers) {
        this.rows = rows;
        this.sellers = sellers;
    }

    /**
     * The metric, day by day.
     *
     * @throws SubjectNotFound when the user may not see the seller
     */
    public ResponseReport report(ResponseQuery query) {
        Map<LocalDate, ResponseFigures> days = new HashMap<>();
        Set<String> marketplaces = new TreeSet<>();
        for (ResponseSlot slot : rows.slots(query, visible(query.sellerId()))) {
            marketplaces.add(slot.marketplace());
            if (query.marketplace() == null || query.marketplace().equals(slot.marketplace())) {
                days.merge(LocalDate.ofInstant(slot.begins(), query.zone()), slot.figures(), ResponseFigures::plus);
            }
        }
        return new ResponseReport(LocalDate.ofInstant(query.until(), query.zone()), days, marketplaces);
    }

    /**
     * The messages behind the numbers, newest first.
     *
     * @param outcomes those to list
     * @param cursor the {@code next} of the page before, or null
     * @param size rows, 1 to 1,000
     * @throws SubjectNotFound when the user may not see the seller
     * @throws IllegalArgumentException when the cursor is none
     */
    public CountedPage messages(ResponseQuery query, Set<ResponseOutcome> outcomes, String cursor, int size) {
        List<CountedMessage> found =
                rows.messages(query, visible(query.sellerId()), outcomes, Place.parse(cursor), size + 1);
        boolean more = found.size() > size;
        List<CountedMessage> page = more ? found.subList(0, size) : found;
        return new CountedPage(page, more ? Place.after(page.get(size - 1)).toString() : null);
    }

    private List<String> visible(String sellerId) {
        return sellerId == null
                ? sellers.visible().stream().map(SellerView::id).toList()
                : List.of(sellers.find(sellerId)
                        .orElseThrow(() -> new SubjectNotFound("seller " + sellerId))
                        .id());
    }

    /**
     * Where a page ended.
     *
     * @param at receipt of its last message
     * @param id its number
     */
    record Place(Instant at, long id) {

        static Place after(CountedMessage last) {
            return new Place(last.receivedAt(), last.id());
        }

        /** Null for null. */
        static Place parse(String cursor) {
            if (cursor == null) {
                return null;
            }
            int split = Math.max(0, cursor.indexOf('_'));
            try {
                return new Place(
                        Instant.parse(cursor.substring(0, split)), Long.parseLong(cursor.substring(split + 1)));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("Not a cursor", e);
            }
        }

        @Override
        public String toString() {
            return at + "_" + id;
        }
    }
}
