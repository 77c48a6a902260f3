package io.sportello.accounts;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is away and who is there, week by week, among the colleagues a viewer may know of. */
@Component
@Transactional(readOnly = true)
class AbsenceCalendar {

    /** How many weeks a page shows. */
    static final int WEEKS = 8;

    private final AbsenceRepository absences;
    private final UserRepository users;
    private final Staff staff;
    private final Clock clock;

    AbsenceCalendar(AbsenceRepository absences, UserRepository users, Staff staff, Clock clock) {
        this.absences = absences;
        this.users = users;
        this.staff = staff;
        this.clock = clock;
    }

    /** The Monday on or before a day; of this week when it is null. */
    LocalDate monday(SignedInUser viewer, LocalDate day) {
        LocalDate some = day == null ? clock.instant().atZone(viewer.zone()).toLocalDate() : day;
        return some.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    List<AbsenceWeek> weeks(SignedInUser viewer, LocalDate monday) {
        List<Absence> around = absences.findByFirstDayLessThanEqualAndLastDayGreaterThanEqualOrderByFirstDay(
                monday.plusWeeks(WEEKS), monday);
        Map<String, AppUser> everybody =
                users.findAllByOrderByEmail().stream().collect(Collectors.toMap(AppUser::email, Function.identity()));
        List<AppUser> known = staff.knownTo(viewer);
        Cover cover = new Cover(around, everybody, known);
        return IntStream.range(0, WEEKS)
                .mapToObj(week -> cover.week(monday.plusWeeks(week)))
                .toList();
    }

    /** Reads the weeks off the absences around them. */
    private record Cover(List<Absence> around, Map<String, AppUser> everybody, List<AppUser> known) {

        AbsenceWeek week(LocalDate monday) {
            LocalDate sunday = monday.plusDays(6);
            List<AbsenceWeek.Away> away = around.stream()
                    .filter(absence -> known.stream().anyMatch(absence::isOf))
                    .filter(absence -> !absence.firstDay().isAfter(sunday)
                            && !absence.lastDay().isBefore(monday))
                    .flatMap(absence -> away(absence, monday, sunday).stream())
                    .toList();
            return new AbsenceWeek(monday, sunday, away, there(sunday.minusDays(1)), there(sunday));
        }

        /** One line as long as the same colleague covers. */
        private List<AbsenceWeek.Away> away(Absence absence, LocalDate monday, LocalDate sunday) {
            List<AbsenceWeek.Away> lines = new ArrayList<>();
            LocalDate first = absence.firstDay().isBefore(monday) ? monday : absence.firstDay();
            LocalDate last = absence.lastDay().isAfter(sunday) ? sunday : absence.lastDay();
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                String by = name(standIn(absence.user(), day));
                int size = lines.size();
                if (size > 0 && Objects.equals(lines.get(size - 1).coveredBy(), by)) {
                    AbsenceWeek.Away line = lines.get(size - 1);
                    lines.set(size - 1, new AbsenceWeek.Away(line.name(), line.first(), day, by));
                } else {
                    lines.add(new AbsenceWeek.Away(name(absence.user().email()), day, day, by));
                }
            }
            return lines;
        }

        /** The support staff who are there on a day, with those whom they stand in for. */
        private List<AbsenceWeek.There> there(LocalDate day) {
            Map<String, List<String>> covered = known.stream()
                    .filter(user -> around.stream().anyMatch(absence -> absence.isOf(user) && absence.covers(day)))
                    .filter(user -> standIn(user, day) != null)
                    .collect(Collectors.groupingBy(
                            user -> standIn(user, day),
                            Collectors.mapping(user -> name(user.email()), Collectors.toList())));
            return known.stream()
                    .filter(user -> user.signedIn().role() == Role.SUPPORT || covered.containsKey(user.email()))
                    .filter(user -> user.email().equals(standIn(user, day)))
                    .map(user ->
                            new AbsenceWeek.There(name(user.email()), covered.getOrDefault(user.email(), List.of())))
                    .sorted(Comparator.comparing(AbsenceWeek.There::name))
                    .toList();
        }

        private String standIn(AppUser user, LocalDate day) {
            return StandIns.find(
                    user.email(), name -> JpaSubstitutes.presence(everybody.get(name), around, anybody -> day));
        }

        private String name(String email) {
            return email == null ? null : everybody.get(email).signedIn().displayName();
        }
    }
}
