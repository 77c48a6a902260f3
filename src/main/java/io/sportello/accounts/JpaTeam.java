package io.sportello.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the staff from the users, their absences and their browsers, in four queries. */
@Component
@Transactional(readOnly = true)
class JpaTeam implements Team {

    /** Somewhere it is a day earlier or later. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Staff staff;
    private final UserRepository users;
    private final AbsenceRepository absences;
    private final SignInRepository signIns;
    private final Clock clock;

    JpaTeam(Staff staff, UserRepository users, AbsenceRepository absences, SignInRepository signIns, Clock clock) {
        this.staff = staff;
        this.users = users;
        this.absences = absences;
        this.signIns = signIns;
        this.clock = clock;
    }

    @Override
    public List<Teammate> known(Instant from, Instant until) {
        Facts facts = new Facts(
                clock.instant(),
                absences.findByFirstDayLessThanEqualAndLastDayGreaterThanEqualOrderByFirstDay(
                        day(until.plus(A_DAY)), day(from.minus(A_DAY))),
                users.findAllByOrderByEmail().stream().collect(Collectors.toMap(AppUser::email, Function.identity())),
                signIns.lastSeen().stream().collect(Collectors.toMap(SeenUser::userId, SeenUser::seen)));
        return staff.knownTo(RunningThread.user().orElseThrow()).stream()
                .map(facts::teammate)
                .sorted(Comparator.comparing(Teammate::name).thenComparing(Teammate::email))
                .toList();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** What is known of everybody. */
    private record Facts(Instant now, List<Absence> around, Map<String, AppUser> everybody, Map<Long, Instant> seen) {

        Teammate teammate(AppUser user) {
            SignedInUser known = user.signedIn();
            String standIn = standIn(user);
            return new Teammate(
                    user.email(),
                    known.displayName(),
                    known.groups(),
                    user.created(),
                    seen.get(user.id()),
                    around.stream()
                            .filter(absence -> absence.isOf(user))
                            .map(absence -> away(absence, known.zone()))
                            .toList(),
                    standIn == null ? null : everybody.get(standIn).signedIn().displayName(),
                    standIn);
        }

        private String standIn(AppUser user) {
            String there = StandIns.find(
                    user.email(),
                    name -> JpaSubstitutes.presence(everybody.get(name), around, person -> now.atZone(
                                    person.signedIn().zone())
                            .toLocalDate()));
            return user.email().equals(there) ? null : there;
        }

        private static Teammate.Away away(Absence absence, ZoneId zone) {
            return new Teammate.Away(
                    absence.firstDay().atStartOfDay(zone).toInstant(),
                    absence.lastDay().plusDays(1).atStartOfDay(zone).toInstant());
        }
    }
}
