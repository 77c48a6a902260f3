package io.sportello.returns;

import io.sportello.accounts.SellerScope;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Filter;

/** A seller's own return conditions for a marketplace and a category. */
@Entity
@Table(name = "return_setting")
@Filter(name = SellerScope.FILTER)
class ReturnSetting {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "return_setting_seq")
    @SequenceGenerator(name = "return_setting_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String sellerId;

    @Column(updatable = false)
    private String marketplace;

    @Column(updatable = false)
    private String category;

    @Embedded
    private Conditions conditions;

    @Enumerated(EnumType.STRING)
    private Automatic automatic;

    private Instant changedAt;
    private String changedBy;

    protected ReturnSetting() {}

    ReturnSetting(String sellerId, String marketplace, String category) {
        this.sellerId = sellerId;
        this.marketplace = marketplace;
        this.category = category;
    }

    void change(Conditions wanted, Automatic byItself, String by, Instant now) {
        conditions = wanted;
        automatic = byItself;
        changedBy = by;
        changedAt = now;
    }

    /** The answers that replace the house policy's, by output name. */
    Map<String, Object> answers() {
        return Map.of(
                "windowDays", conditions.windowDays(),
                "labelPaidBy", conditions.labelPaidBy(),
                "restockingFeePercent", conditions.restockingFeePercent(),
                "automatic", automatic.name());
    }

    Long id() {
        return id;
    }

    String category() {
        return category;
    }

    String marketplace() {
        return marketplace;
    }

    String sellerId() {
        return sellerId;
    }

    /** Whose and where: among those of one place, that of a category comes before that of all others. */
    List<String> place() {
        return List.of(sellerId, marketplace);
    }

    /** @param names what the reader may know people by */
    ReturnSettingView view(UnaryOperator<String> names) {
        return new ReturnSettingView(
                id, sellerId, marketplace, category, conditions, automatic, changedAt, names.apply(changedBy));
    }
}
