package io.sportello.clocks;

import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the houses from their book, and counts those with the same hours once. */
@Component
class BookedOpenHours implements OpenHours {

    private final HouseHoursBook book;
    private final HolidayCalendars calendars;

    BookedOpenHours(HouseHoursBook book, HolidayCalendars calendars) {
        this.book = book;
        this.calendars = calendars;
    }

    @Override
    @Transactional(readOnly = true)
    public AverageHours average(Collection<String> sellerIds) {
        return new AverageHours(book.of(sellerIds).stream()
                .collect(Collectors.groupingBy(hours -> hours, Collectors.counting()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        house -> new WorkingTime(house.getKey(), calendars.of(house.getKey())),
                        house -> house.getValue().intValue())));
    }
}
