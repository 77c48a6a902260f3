package io.sportello.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks substitutes up among the absences around a moment, of which a house has few. */
@Component
class JpaSubstitutes implements Substitutes {

    private final AbsenceRepository absences;
    private final UserRepository users;

    JpaSubstitutes(AbsenceRepository absences, UserRepository users) {
        this.absences = absences;
        this.users = users;
    }

    @Override
    @Transactional(readOnly = true)
    public String standIn(String user, Instant at) {
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        // somewhere it is a day earlier or later
        List<Absence> around = absences.findByFirstDayLessThanEqualAndLastDayGreaterThanEqualOrderByFirstDay(
                day.plusDays(1), day.minusDays(1));
        Map<String, AppUser> staff =
                users.findAllByOrderByEmail().stream().collect(Collectors.toMap(AppUser::email, Function.identity()));
        return StandIns.find(
                user,
                name -> presence(staff.get(name), around, person -> at.atZone(
                                person.signedIn().zone())
                        .toLocalDate()));
    }

    /** Whether somebody is there; a user who may not sign in any more is not, and stays away without a substitute. */
    static StandIns.Presence presence(AppUser person, List<Absence> around, Function<AppUser, LocalDate> day) {
        if (person == null) {
            return new StandIns.Presence(false, null);
        }
        return around.stream()
                .filter(absence -> absence.isOf(person) && absence.covers(day.apply(person)))
                .findFirst()
                .map(absence -> new StandIns.Presence(false, absence.substitute()))
                .orElse(new StandIns.Presence(person.enabled(), null));
    }
}
