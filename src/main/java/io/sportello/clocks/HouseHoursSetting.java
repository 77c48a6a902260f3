package io.sportello.clocks;

import io.sportello.accounts.SellerScope;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.Filter;

/** The hours that a seller has set for its house. */
@Entity
@Table(name = "house_hours")
@Filter(name = SellerScope.FILTER)
class HouseHoursSetting {

    @Id
    private String sellerId;

    @Version
    private Integer version;

    @Column(nullable = false)
    private String zone;

    @Column(nullable = false)
    private String country;

    @Column(nullable = false)
    private String region;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "house_hours_day", joinColumns = @JoinColumn(name = "seller_id"))
    @MapKeyColumn(name = "weekday")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<DayOfWeek, OpenMinutes> week = new HashMap<>();

    @Column(nullable = false)
    private Instant changedAt;

    @Column(nullable = false)
    private String changedBy;

    /** For Hibernate. */
    HouseHoursSetting() {}

    HouseHoursSetting(String sellerId) {
        this.sellerId = sellerId;
    }

    void change(HouseHours hours, String by, Instant now) {
        zone = hours.zone().getId();
        country = hours.country();
        region = hours.region();
        week.keySet().retainAll(hours.week().keySet());
        hours.week().forEach((day, open) -> week.put(day, OpenMinutes.of(open)));
        changedBy = by;
        changedAt = now;
    }

    String sellerId() {
        return sellerId;
    }

    HouseHours hours() {
        Map<DayOfWeek, Hours> days = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, open) -> days.put(day, open.hours()));
        return new HouseHours(ZoneId.of(zone), country, region, days);
    }
}
