package io.sportello.policies.versions;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes contents as versions. A version holds on every node from its date on, which it carries itself: nobody has to
 * do anything at that moment.
 */
@Component
public class Publishing {

    private final PolicyVersionRepository versions;
    private final PolicyShelf shelf;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publishing(PolicyVersionRepository versions, PolicyShelf shelf, ApplicationEventPublisher events, Clock clock) {
        this.versions = versions;
        this.shelf = shelf;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Publishes a content as the policy's next version.
     *
     * @param from from when it is in force
     * @param origin where it comes from; at most 200 characters
     * @throws org.springframework.dao.DataIntegrityViolationException when another node published one at the same time
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public VersionLine publish(String policy, String content, Instant from, String origin, String by) {
        VersionLine line = new VersionLine(
                policy,
                versions.latest(policy) + 1,
                Sha256.of(content),
                VersionStatus.PUBLISHED,
                from,
                origin,
                clock.instant(),
                by);
        versions.saveAndFlush(new PolicyVersion(line, content));
        shelf.refreshAfterCommit();
        events.publishEvent(new VersionsChanged(policy));
        return line;
    }

    /** Takes a version back that is not in force yet; does nothing to one that is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(String policy, int version) {
        versions.withdraw(policy, version, clock.instant());
        shelf.refreshAfterCommit();
        events.publishEvent(new VersionsChanged(policy));
    }

    /** Whether a policy's version in force has this content. */
    public boolean isInForce(String policy, String sha256) {
        return shelf.inForce(policy, clock.instant())
                .filter(line -> line.sha256().equals(sha256))
                .isPresent();
    }

    /** The content of a version. */
    @Transactional(readOnly = true)
    public String content(String policy, int version) {
        return versions.findByPolicyAndVersion(policy, version).orElseThrow().content();
    }
}
