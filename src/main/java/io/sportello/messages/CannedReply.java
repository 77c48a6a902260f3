package io.sportello.messages;

import io.sportello.accounts.SellerScope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Filter;

/** What is replied again and again, in one language: a seller's own, or the house's for all of its sellers. */
@Entity
@Table(name = "canned_reply")
@Filter(
        name = SellerScope.FILTER,
        condition = "(seller_id is null or :viewer = '*' or seller_id in "
                + "(select us.seller_id from user_seller us where us.user_email = :viewer))")
class CannedReply {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "canned_reply_seq")
    @SequenceGenerator(name = "canned_reply_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String sellerId;

    private String language;
    private String title;
    private String words;
    private Instant changedAt;
    private String changedBy;

    @SuppressWarnings("UnusedVariable") // queries read it
    private Instant removedAt;

    protected CannedReply() {}

    /** A new one; of the house when the seller is null. */
    CannedReply(CannedText text, String by, Instant now) {
        this.sellerId = text.sellerId();
        change(text, by, now);
    }

    void change(CannedText text, String by, Instant now) {
        language = text.language().getLanguage();
        title = text.title();
        words = text.words();
        changedBy = by;
        changedAt = now;
    }

    /** Puts it out of sight, until it is restored. */
    void remove(Instant now) {
        removedAt = now;
    }

    void restore() {
        removedAt = null;
    }

    String sellerId() {
        return sellerId;
    }

    Long id() {
        return id;
    }

    int version() {
        return version;
    }

    /** @param names what the reader may know people by */
    CannedReplyView view(UnaryOperator<String> names) {
        return new CannedReplyView(
                id,
                version,
                new CannedText(sellerId, Locale.forLanguageTag(language), title, words),
                changedAt,
                names.apply(changedBy));
    }
}
