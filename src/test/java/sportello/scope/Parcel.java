package sportello.scope;

import io.sportello.accounts.SellerScope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Filter;

/** A seller-owned row that refers to others, to see what the seller filter hides. */
@Entity
@Filter(name = SellerScope.FILTER)
class Parcel {

    @Id
    private String id;

    @Column(name = "seller_id")
    private String sellerId;

    @ManyToOne(fetch = FetchType.LAZY)
    private Parcel replaces;

    @OneToMany(mappedBy = "replaces")
    @Filter(name = SellerScope.FILTER)
    private List<Parcel> replacements = new ArrayList<>();

    Parcel() {}

    Parcel(String id, String sellerId, Parcel replaces) {
        this.id = id;
        this.sellerId = sellerId;
        this.replaces = replaces;
    }

    String id() {
        return id;
    }

    String sellerId() {
        return sellerId;
    }

    Parcel replaces() {
        return replaces;
    }

    List<Parcel> replacements() {
        return replacements;
    }
}
