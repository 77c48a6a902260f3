package io.sportello.policies.studio;

import io.sportello.subjects.Numbering;
import io.sportello.subjects.Subject;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** A change of a table, from its first draft to the version it became; at most one a policy is open for editing. */
@Entity
@Table(name = "policy_change")
class PolicyChange {

    static final String KIND = "rule-change";
    static final Numbering NUMBERING = new Numbering(KIND, "P-");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy_change_seq")
    @SequenceGenerator(name = "policy_change_seq", sequenceName = "policy_change_seq", allocationSize = 50)
    private Long id;

    @Version
    private long revision;

    @Column(nullable = false, length = 60, updatable = false)
    private String policy;

    @Column(nullable = false, length = 10)
    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Column(nullable = false, length = 10)
    @Enumerated(EnumType.STRING)
    private ChangeStatus status = ChangeStatus.DRAFT;

    @Column(nullable = false, updatable = false)
    private int basedOn;

    @Column(nullable = false, columnDefinition = "text")
    private String content;

    @Column(nullable = false, length = 64)
    private String sha256;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false, length = 254, updatable = false)
    private String createdBy;

    @Column(nullable = false)
    private Instant savedAt;

    @Column(nullable = false, length = 254)
    private String savedBy;

    @Column(columnDefinition = "text")
    private String why;

    private Instant effectiveAt;

    @Column(length = 12)
    @Enumerated(EnumType.STRING)
    private OpenCases openCases;

    private Instant submittedAt;

    @Column(length = 254)
    private String submittedBy;

    private Instant reviewedAt;

    @Column(length = 254)
    private String reviewedBy;

    @Column(columnDefinition = "text")
    private String reviewNote;

    private Integer publishedVersion;

    @Column(length = 60)
    private String openPolicy;

    @ElementCollection
    @CollectionTable(name = "policy_change_author", joinColumns = @JoinColumn(name = "change_id"))
    @Column(name = "email", nullable = false, length = 254)
    private Set<String> authors = new TreeSet<>();

    /** For Hibernate. */
    protected PolicyChange() {}

    /** @param basedOn the version whose content it begins with */
    PolicyChange(String policy, ChangeKind kind, int basedOn, TableContent content, Instant at, String by) {
        this.policy = policy;
        this.openPolicy = policy;
        this.kind = kind;
        this.basedOn = basedOn;
        this.createdAt = at;
        this.createdBy = by;
        write(content, at, by);
    }

    /** Keeps what an author wrote. */
    void save(TableContent now, Instant at, String by) {
        require(ChangeStatus.DRAFT);
        write(now, at, by);
    }

    private void write(TableContent now, Instant at, String by) {
        content = now.text();
        sha256 = now.sha256();
        savedAt = at;
        savedBy = by;
        authors.add(by);
    }

    /** Hands it to a second person; whoever does so is one of its authors. */
    void submit(Submission submission, Instant at, String by) {
        require(ChangeStatus.DRAFT);
        why = submission.why();
        effectiveAt = submission.effectiveAt();
        openCases = submission.openCases();
        submittedAt = at;
        submittedBy = by;
        authors.add(by);
        reviewedAt = null;
        reviewedBy = null;
        status = ChangeStatus.IN_REVIEW;
    }

    /** The second person sends it back to its authors. */
    void sendBack(String note, Instant at, String by) {
        require(ChangeStatus.IN_REVIEW);
        review(note, at, by);
        status = ChangeStatus.DRAFT;
    }

    /**
     * The second person approves it, as a version that holds from its day on.
     *
     * @param from from when
     */
    void approve(int version, Instant from, String note, Instant at, String by) {
        require(ChangeStatus.IN_REVIEW);
        review(note, at, by);
        schedule(version, from);
    }

    /** An emergency's version holds before anybody looked at it. */
    void publishUnreviewed(int version, Instant at) {
        require(ChangeStatus.IN_REVIEW);
        schedule(version, at);
        inForce();
    }

    /** The second person says of an emergency, afterwards, whether it was right. */
    void reviewAfterwards(String note, Instant at, String by) {
        require(ChangeStatus.PUBLISHED);
        review(note, at, by);
    }

    private void review(String note, Instant at, String by) {
        if (authors.contains(by)) {
            throw new ChangeRefused("approved", "policies.change.second-person");
        }
        reviewedAt = at;
        reviewedBy = by;
        reviewNote = note;
    }

    private void schedule(int version, Instant from) {
        publishedVersion = version;
        effectiveAt = from;
        openPolicy = null;
        status = ChangeStatus.SCHEDULED;
    }

    /** Its day has come. */
    void inForce() {
        require(ChangeStatus.SCHEDULED);
        status = ChangeStatus.PUBLISHED;
    }

    /** Gives it up; a published one can only be followed by another. */
    void withdraw() {
        if (!status.isOpen()) {
            throw new ChangeRefused(null, "policies.change.not-now");
        }
        openPolicy = null;
        status = ChangeStatus.WITHDRAWN;
    }

    private void require(ChangeStatus needed) {
        if (status != needed) {
            throw new ChangeRefused(null, "policies.change.not-now");
        }
    }

    Subject subject() {
        return NUMBERING.subject(id);
    }

    String policy() {
        return policy;
    }

    TableContent content() {
        return new TableContent(content, sha256);
    }

    ChangeView view() {
        return new ChangeView(
                NUMBERING.number(id),
                revision,
                policy,
                kind,
                status,
                basedOn,
                content(),
                createdAt,
                createdBy,
                savedAt,
                savedBy,
                Set.copyOf(authors),
                why,
                effectiveAt,
                openCases,
                submittedAt,
                submittedBy,
                reviewedAt,
                reviewedBy,
                reviewNote,
                publishedVersion);
    }
}
