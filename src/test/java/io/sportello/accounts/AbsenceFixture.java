package io.sportello.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends colleagues away for some days, and calls them back; a bean of every test context. */
@Component
public class AbsenceFixture {

    private final AbsenceRepository absences;
    private final UserRepository users;
    private final Clock clock;

    AbsenceFixture(AbsenceRepository absences, UserRepository users, Clock clock) {
        this.absences = absences;
        this.users = users;
        this.clock = clock;
    }

    /** Somebody is away for this week and the next; another stands in. */
    @Transactional
    public void away(As.Person who, As.Person substitute) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        absences.save(new Absence(
                users.findByEmail(who.email()).orElseThrow(),
                today.minusDays(1),
                today.plusDays(14),
                users.findByEmail(substitute.email()).orElseThrow(),
                clock.instant()));
    }

    /** Everybody is there. */
    @Transactional
    public void nobodyIsAway() {
        absences.deleteAll();
    }
}
