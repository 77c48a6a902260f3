package io.sportello.accounts;

import io.sportello.subjects.SubjectNotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When users are away, as they enter it themselves. */
@Service
@Transactional
class OwnAbsences {

    private static final int LONGEST_DAYS = 366;
    private static final int FARTHEST_YEARS = 2;

    private final AbsenceRepository absences;
    private final UserRepository users;
    private final Staff staff;
    private final Clock clock;

    OwnAbsences(AbsenceRepository absences, UserRepository users, Staff staff, Clock clock) {
        this.absences = absences;
        this.users = users;
        this.staff = staff;
        this.clock = clock;
    }

    /** The present and coming ones. */
    @Transactional(readOnly = true)
    List<AbsenceView> of(SignedInUser user) {
        return absences.findByUserIdAndLastDayGreaterThanEqualOrderByFirstDay(user.id(), today(user)).stream()
                .map(Absence::view)
                .toList();
    }

    /**
     * Enters an absence.
     *
     * @param substitute the stable name of a colleague, or empty for nobody
     * @throws AccountRefused when the days or the substitute can't be
     */
    void add(SignedInUser user, LocalDate first, LocalDate last, String substitute) {
        check(user, first, last);
        AppUser owner = users.findById(user.id()).orElseThrow(() -> new SubjectNotFound("user"));
        absences.save(new Absence(owner, first, last, substitute(user, substitute), clock.instant()));
    }

    private void check(SignedInUser user, LocalDate first, LocalDate last) {
        LocalDate today = today(user);
        if (last.isBefore(first)) {
            throw new AccountRefused("absences.refused.order");
        }
        if (last.isBefore(today) || last.isAfter(today.plusYears(FARTHEST_YEARS))) {
            throw new AccountRefused("absences.refused.when", FARTHEST_YEARS);
        }
        if (first.plusDays(LONGEST_DAYS).isBefore(last)) {
            throw new AccountRefused("absences.refused.long", LONGEST_DAYS);
        }
        if (absences.existsByUserIdAndFirstDayLessThanEqualAndLastDayGreaterThanEqual(user.id(), last, first)) {
            throw new AccountRefused("absences.refused.overlap");
        }
    }

    private AppUser substitute(SignedInUser user, String name) {
        if (name.isBlank()) {
            return null;
        }
        return staff.substitutesOf(user).stream()
                .filter(other -> other.email().equals(AppUser.normalise(name)))
                .findFirst()
                .orElseThrow(() -> new AccountRefused("absences.refused.substitute"));
    }

    /** Takes an absence of one's own back. */
    void remove(SignedInUser user, long id) {
        absences.delete(
                absences.findByIdAndUserId(id, user.id()).orElseThrow(() -> new SubjectNotFound("absence " + id)));
    }

    private LocalDate today(SignedInUser user) {
        return clock.instant().atZone(user.zone()).toLocalDate();
    }
}
