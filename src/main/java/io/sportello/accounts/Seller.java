package io.sportello.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;

/** A business whose marketplace work is done here; declares the filter that hides every other seller's rows. */
@Entity
@Table(name = "seller")
@FilterDef(
        name = SellerScope.FILTER,
        autoEnabled = true,
        applyToLoadByKey = true,
        defaultCondition = "(:viewer = '*' or seller_id in "
                + "(select us.seller_id from user_seller us where us.user_email = :viewer))",
        parameters = @ParamDef(name = "viewer", type = String.class, resolver = ViewerOfThisThread.class))
@Filter(
        name = SellerScope.FILTER,
        condition =
                "(:viewer = '*' or id in " + "(select us.seller_id from user_seller us where us.user_email = :viewer))")
class Seller {

    @Id
    private String id;

    @Version
    private long version;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String marketplace;

    @Column(nullable = false)
    private String language;

    @Column(nullable = false)
    private String zone;

    @Column(nullable = false)
    private Instant created;

    /** For Hibernate. */
    Seller() {}

    Seller(SellerView view, Instant created) {
        this.id = view.id();
        this.created = created;
        restate(view);
    }

    /** Changes everything but the key. */
    final void restate(SellerView view) {
        this.name = view.name();
        this.marketplace = view.marketplace();
        this.language = view.language().toLanguageTag();
        this.zone = view.zone().getId();
    }

    long version() {
        return version;
    }

    SellerView view() {
        return new SellerView(id, name, marketplace, Locale.forLanguageTag(language), ZoneId.of(zone));
    }

    Instant created() {
        return created;
    }
}
