package io.sportello.policies.floors;

import io.sportello.policies.proof.FloorProof.Worse;
import io.sportello.policies.proof.HeldAgainst.Time;
import io.sportello.subjects.Numbering;
import io.sportello.subjects.Subject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** A version of a policy that falls below a version of its floor, or can't be proved not to, now or from a day on. */
@Entity
@Table(name = "floor_breach")
class Breach {

    static final Numbering NUMBERING = new Numbering("breach", "B-");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "floor_breach_seq")
    @SequenceGenerator(name = "floor_breach_seq", sequenceName = "floor_breach_seq", allocationSize = 50)
    private Long id;

    @Version
    private long revision;

    @Column(nullable = false, length = 60, updatable = false)
    private String policy;

    @Column(nullable = false, updatable = false)
    private int version;

    @Column(nullable = false, length = 60, updatable = false)
    private String floor;

    @Column(nullable = false, updatable = false)
    private int floorVersion;

    @Column(updatable = false)
    private LocalDate factDay;

    @Column(nullable = false, updatable = false)
    private Instant breaksAt;

    @Column(nullable = false, length = 10)
    @Enumerated(EnumType.STRING)
    private BreachStatus status = BreachStatus.OPEN;

    @Column(nullable = false, updatable = false)
    private Instant foundAt;

    private Instant endedAt;

    @Column(length = 254)
    private String endedBy;

    @Column(columnDefinition = "text")
    private String note;

    @Column(length = 60)
    private String currentPolicy;

    /** For Hibernate. */
    protected Breach() {}

    /** @param found a version that breaks */
    Breach(HeldPolicy found, Instant now) {
        Time where = found.held().breach().orElseThrow();
        this.policy = found.time().line().policy();
        this.currentPolicy = policy;
        this.version = found.time().line().version();
        this.floor = found.held().floor();
        this.floorVersion = where.version();
        this.factDay = day(where);
        this.breaksAt = where.breaks();
        this.foundAt = now;
    }

    /** Whether what was found is this one: the same versions, and the same day of facts. */
    boolean is(HeldPolicy found) {
        Time where = found.held().breach().orElseThrow();
        return policy.equals(found.time().line().policy())
                && version == found.time().line().version()
                && floor.equals(found.held().floor())
                && floorVersion == where.version()
                && Objects.equals(factDay, day(where));
    }

    /**
     * An officer leaves it to the guard.
     *
     * @throws IllegalStateException when it is not open
     */
    void leave(String why, String by, Instant now) {
        if (status != BreachStatus.OPEN) {
            throw new IllegalStateException(subject() + " is " + status);
        }
        status = BreachStatus.LEFT;
        note = why;
        endedBy = by;
        endedAt = now;
    }

    /** It is no longer so. */
    void end(Instant now) {
        status = BreachStatus.OVER;
        endedAt = now;
        currentPolicy = null;
    }

    private static LocalDate day(Time where) {
        return where.proof() instanceof Worse worse ? worse.day() : null;
    }

    String policy() {
        return policy;
    }

    Subject subject() {
        return NUMBERING.subject(id);
    }

    BreachView view() {
        return new BreachView(
                NUMBERING.number(id),
                policy,
                version,
                floor,
                floorVersion,
                breaksAt,
                status,
                foundAt,
                endedAt,
                endedBy,
                note);
    }
}
