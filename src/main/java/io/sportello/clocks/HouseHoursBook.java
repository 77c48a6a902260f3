package io.sportello.clocks;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.subjects.SubjectNotFound;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the sellers' houses work: as they have set it, or Monday to Friday from 9 to 18 where the store is. */
@Service
@Transactional
class HouseHoursBook {

    private final HouseHoursRepository settings;
    private final HolidayCalendars calendars;
    private final Sellers sellers;
    private final CurrentUser user;
    private final Clock clock;

    HouseHoursBook(
            HouseHoursRepository settings, HolidayCalendars calendars, Sellers sellers, CurrentUser user, Clock clock) {
        this.settings = settings;
        this.calendars = calendars;
        this.sellers = sellers;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The hours of a visible seller.
     *
     * @throws SubjectNotFound when there is no such seller, or the user may not see it
     */
    @Transactional(readOnly = true)
    HouseHours of(String sellerId) {
        SellerView seller = seller(sellerId);
        return settings.findById(sellerId).map(HouseHoursSetting::hours).orElseGet(() -> usual(seller));
    }

    /** The hours of some sellers, those left out that may not be seen. */
    @Transactional(readOnly = true)
    List<HouseHours> of(Collection<String> sellerIds) {
        Map<String, HouseHours> set = settings.findAllById(sellerIds).stream()
                .collect(Collectors.toMap(HouseHoursSetting::sellerId, HouseHoursSetting::hours));
        return sellers.visible().stream()
                .filter(seller -> sellerIds.contains(seller.id()))
                .map(seller -> set.containsKey(seller.id()) ? set.get(seller.id()) : usual(seller))
                .toList();
    }

    /** How those hours count. */
    @Transactional(readOnly = true)
    WorkingTime workingTime(String sellerId) {
        HouseHours hours = of(sellerId);
        return new WorkingTime(hours, calendars.of(hours));
    }

    /**
     * Sets the hours of a visible seller.
     *
     * @throws IllegalArgumentException when the country or the region has no calendar
     */
    void save(String sellerId, HouseHours hours) {
        seller(sellerId);
        check(hours);
        HouseHoursSetting setting = settings.findById(sellerId).orElseGet(() -> new HouseHoursSetting(sellerId));
        setting.change(hours, user.name(), clock.instant());
        settings.save(setting);
    }

    private void check(HouseHours hours) {
        if (!hours.country().isEmpty() && !calendars.countries().contains(hours.country())) {
            throw new IllegalArgumentException("No holidays of " + hours.country());
        }
        if (!hours.region().isEmpty()
                && !calendars.regions(hours.country(), Locale.ENGLISH).containsKey(hours.region())) {
            throw new IllegalArgumentException("No region " + hours.region() + " in " + hours.country());
        }
    }

    private HouseHours usual(SellerView seller) {
        String country = seller.marketplace();
        return HouseHours.office(seller.zone(), calendars.countries().contains(country) ? country : "");
    }

    private SellerView seller(String id) {
        return sellers.find(id).orElseThrow(() -> new SubjectNotFound("seller " + id));
    }
}
