package io.sportello.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps the absences of the staff; they belong to the house, so no seller filter applies. */
interface AbsenceRepository extends JpaRepository<Absence, Long> {

    List<Absence> findByUserIdAndLastDayGreaterThanEqualOrderByFirstDay(long user, LocalDate day);

    boolean existsByUserIdAndFirstDayLessThanEqualAndLastDayGreaterThanEqual(
            long user, LocalDate last, LocalDate first);

    /** Those that overlap with some days. */
    List<Absence> findByFirstDayLessThanEqualAndLastDayGreaterThanEqualOrderByFirstDay(LocalDate last, LocalDate first);

    Optional<Absence> findByIdAndUserId(long id, long user);
}
