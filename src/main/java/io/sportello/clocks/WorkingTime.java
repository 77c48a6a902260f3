package io.sportello.clocks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Counts a house's working hours. It works by the clock on the wall, so a working day in the night of a clock change is
 * an hour longer or shorter.
 */
public final class WorkingTime implements Counting {

    /** Far more than any row of holidays; a calendar without any working day never gets anywhere. */
    private static final int LONGEST_BREAK = 366;

    private final HouseHours hours;
    private final Predicate<LocalDate> holidays;

    /** @param holidays the days on which nobody works, whatever day of the week it is */
    public WorkingTime(HouseHours hours, Predicate<LocalDate> holidays) {
        this.hours = hours;
        this.holidays = holidays;
    }

    @Override
    public Instant add(Instant from, Duration amount) {
        if (amount.isZero()) {
            return from;
        }
        Duration left = amount;
        LocalDate day = day(from);
        for (int idle = 0; idle <= LONGEST_BREAK; day = day.plusDays(1)) {
            Optional<Shift> shift = shift(day).flatMap(whole -> whole.after(from));
            Duration length = shift.map(Shift::length).orElse(Duration.ZERO);
            if (shift.isPresent() && length.compareTo(left) >= 0) {
                return shift.get().begin().plus(left);
            }
            left = left.minus(length);
            idle = length.isZero() ? idle + 1 : 0;
        }
        throw new IllegalArgumentException("Nobody works for " + LONGEST_BREAK + " days after " + from);
    }

    @Override
    public Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        if (from.isBefore(to)) {
            LocalDate last = day(to);
            for (LocalDate day = day(from); !day.isAfter(last); day = day.plusDays(1)) {
                sum = sum.plus(shift(day)
                        .flatMap(whole -> whole.after(from))
                        .flatMap(rest -> rest.before(to))
                        .map(Shift::length)
                        .orElse(Duration.ZERO));
            }
        }
        return sum;
    }

    private LocalDate day(Instant at) {
        return at.atZone(hours.zone()).toLocalDate();
    }

    private Optional<Shift> shift(LocalDate day) {
        Hours open = hours.week().get(day.getDayOfWeek());
        if (open == null || holidays.test(day)) {
            return Optional.empty();
        }
        LocalDate end = open.to().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
        return Shift.of(instant(day.atTime(open.from())), instant(end.atTime(open.to())));
    }

    /** A time that the clocks jump over is the moment of the jump. */
    private Instant instant(LocalDateTime time) {
        ZoneOffsetTransition change = hours.zone().getRules().getTransition(time);
        return change != null && change.isGap()
                ? change.getInstant()
                : time.atZone(hours.zone()).toInstant();
    }
}
