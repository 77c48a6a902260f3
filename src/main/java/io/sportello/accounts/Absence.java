package io.sportello.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** Days on which somebody of the staff is away; entered and taken back, never changed. */
@Entity
@Immutable
@Table(name = "absence")
class Absence {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "absence_seq")
    @SequenceGenerator(name = "absence_seq", sequenceName = "absence_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    private AppUser user;

    private LocalDate firstDay;
    private LocalDate lastDay;

    @ManyToOne(fetch = FetchType.EAGER)
    private AppUser substitute;

    @Column(nullable = false)
    private Instant created;

    /** For Hibernate. */
    Absence() {}

    Absence(AppUser user, LocalDate firstDay, LocalDate lastDay, AppUser substitute, Instant created) {
        this.user = user;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.substitute = substitute;
        this.created = created;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    boolean isOf(AppUser other) {
        return user.email().equals(other.email());
    }

    AppUser user() {
        return user;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    /** The substitute's stable name, or null. */
    String substitute() {
        return substitute == null ? null : substitute.email();
    }

    AbsenceView view() {
        return new AbsenceView(
                id,
                firstDay,
                lastDay,
                substitute == null ? null : substitute.signedIn().displayName());
    }
}
