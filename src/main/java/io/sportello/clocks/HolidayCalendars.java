package io.sportello.clocks;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The public holidays of countries and of their regions. */
@Component
class HolidayCalendars {

    private static final int CODE_LENGTH = 2;

    private final Map<String, HolidayManager> calendars = new ConcurrentHashMap<>();

    /**
     * Whether a day is a public holiday.
     *
     * @param country ISO 3166 code
     * @param regions keys of the calendar's regions; none for nationwide holidays only
     * @throws IllegalArgumentException when no calendar of the country is known
     */
    boolean isHoliday(LocalDate day, String country, String... regions) {
        return calendar(country).isHoliday(day, HolidayType.PUBLIC_HOLIDAY, regions);
    }

    /** The holidays of a house; none when its country is empty. */
    Predicate<LocalDate> of(HouseHours hours) {
        if (hours.country().isEmpty()) {
            return day -> false;
        }
        String[] regions = hours.region().isEmpty() ? new String[0] : new String[] {hours.region()};
        return day -> isHoliday(day, hours.country(), regions);
    }

    /** The countries that have a calendar, as ISO 3166 codes. */
    List<String> countries() {
        return HolidayManager.getSupportedCalendarCodes().stream()
                .filter(code -> code.length() == CODE_LENGTH)
                .map(code -> code.toUpperCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    /** The names of a country's regions by key, as far as the calendar tells them apart; empty for an empty country. */
    Map<String, String> regions(String country, Locale language) {
        Map<String, String> regions = new TreeMap<>();
        if (!country.isEmpty()) {
            CalendarHierarchy top = calendar(country).getCalendarHierarchy();
            top.getChildren().values().forEach(region -> regions.put(region.getId(), region.getDescription(language)));
        }
        return regions;
    }

    private HolidayManager calendar(String country) {
        return calendars.computeIfAbsent(country.toLowerCase(Locale.ROOT), HolidayCalendars::load);
    }

    private static HolidayManager load(String country) {
        try {
            return HolidayManager.getInstance(ManagerParameters.create(country));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("No calendar of holidays for " + country, e);
        }
    }
}
