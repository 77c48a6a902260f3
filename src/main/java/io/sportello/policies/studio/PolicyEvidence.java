package io.sportello.policies.studio;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;

/** What was known when a version was published, kept as it was written. */
@Entity
@Immutable
@Table(name = "policy_evidence")
@IdClass(PolicyEvidence.Key.class)
class PolicyEvidence {

    @Id
    @Column(nullable = false, length = 60)
    private String policy;

    @Id
    @Column(nullable = false)
    private int version;

    @Id
    @Column(nullable = false)
    private Instant writtenAt;

    @Column(nullable = false, columnDefinition = "text")
    private String manifest;

    @Column(nullable = false, length = 64)
    private String sha256;

    /** For Hibernate. */
    protected PolicyEvidence() {}

    PolicyEvidence(String policy, int version, Instant writtenAt, TableContent manifest) {
        this.policy = policy;
        this.version = version;
        this.writtenAt = writtenAt;
        this.manifest = manifest.text();
        this.sha256 = manifest.sha256();
    }

    String manifest() {
        return manifest;
    }

    String sha256() {
        return sha256;
    }

    /** The version, and when it was written down. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String policy;
        private int version;
        private Instant writtenAt;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(policy, key.policy)
                    && version == key.version
                    && Objects.equals(writtenAt, key.writtenAt);
        }

        @Override
        public int hashCode() {
            return Objects.hash(policy, version, writtenAt);
        }
    }
}
