package io.sportello.policies.versions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One version of a decision table; its content never changes, so that decisions made by it stay explainable. */
@Entity
@Immutable
@Table(name = "policy_version")
class PolicyVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy_version_seq")
    @SequenceGenerator(name = "policy_version_seq", sequenceName = "policy_version_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false, length = 60)
    private String policy;

    @Column(nullable = false)
    private int version;

    @Column(nullable = false, columnDefinition = "text")
    private String content;

    @Column(nullable = false, length = 64)
    private String sha256;

    @Column(nullable = false, length = 10)
    @Enumerated(EnumType.STRING)
    private VersionStatus status;

    @Column(nullable = false)
    private Instant validFrom;

    @Column(nullable = false, length = 200)
    private String origin;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false, length = 254)
    private String createdBy;

    /** For Hibernate. */
    protected PolicyVersion() {}

    /**
     * @param line the version's facts; its number is {@code policy} and {@code version}
     * @param content the DMN file
     */
    PolicyVersion(VersionLine line, String content) {
        this.policy = line.policy();
        this.version = line.version();
        this.sha256 = line.sha256();
        this.status = line.status();
        this.validFrom = line.validFrom();
        this.origin = line.origin();
        this.createdAt = line.createdAt();
        this.createdBy = line.createdBy();
        this.content = content;
    }

    String content() {
        return content;
    }
}
