package io.sportello.policies.versions;

import io.sportello.policies.tables.CompiledTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The policies' versions as every node knows them: the list is read again every few seconds, so that what one node
 * publishes soon holds on all; a content is compiled once.
 */
@Component
public class PolicyShelf {

    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

    private final PolicyVersionRepository versions;
    private final TransactionTemplate transaction;
    private final Map<String, CompiledTable> compiled = new ConcurrentHashMap<>();
    private volatile Reading reading;

    PolicyShelf(PolicyVersionRepository versions, TransactionTemplate transaction) {
        this.versions = versions;
        this.transaction = transaction;
    }

    /** The version of a policy in force at a moment; empty when there is none. */
    public Optional<VersionLine> inForce(String policy, Instant at) {
        return lines().stream()
                .filter(line -> line.policy().equals(policy) && line.published(at))
                .max(Comparator.comparing(VersionLine::validFrom).thenComparing(VersionLine::version));
    }

    /**
     * The versions of a policy that are in force at some time from a moment on and before another, each with its part of that
     * time, in order.
     *
     * @param until null for no end
     */
    public List<TimeInForce> inForce(String policy, Instant from, Instant until) {
        return times(policy).stream()
                .map(time -> time.within(from, until))
                .filter(time -> !time.isEmpty())
                .toList();
    }

    /** When a version is in force; empty when it never is. */
    public Optional<TimeInForce> time(VersionLine line) {
        return times(line.policy()).stream()
                .filter(time -> time.line().version() == line.version())
                .findFirst();
    }

    private List<TimeInForce> times(String policy) {
        NavigableMap<Instant, VersionLine> begins = new TreeMap<>();
        lines().stream()
                .filter(line -> line.policy().equals(policy) && line.status() == VersionStatus.PUBLISHED)
                .forEach(line -> begins.put(line.validFrom(), line));
        return begins.entrySet().stream()
                .map(begin -> new TimeInForce(begin.getValue(), begin.getKey(), begins.higherKey(begin.getKey())))
                .toList();
    }

    /** All versions of all policies, by policy and number. */
    public List<VersionLine> lines() {
        Reading last = reading;
        if (last == null || System.nanoTime() - last.at() > FRESH_NANOS) {
            last = new Reading(System.nanoTime(), versions.lines());
            reading = last;
        }
        return last.lines();
    }

    /** A version's table, ready to be asked. */
    public CompiledTable table(VersionLine line) {
        // by content, not by number: two versions with the same content are one table
        return compiled.computeIfAbsent(line.sha256(), sha -> compile(line));
    }

    /** A version by its number. */
    public Optional<VersionLine> version(String policy, int version) {
        return lines().stream()
                .filter(line -> line.policy().equals(policy) && line.version() == version)
                .findFirst();
    }

    /** Makes this node read the list again at once. */
    public void refresh() {
        reading = null;
    }

    /** Makes this node read the list again once the running transaction is committed. */
    void refreshAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                refresh();
            }
        });
    }

    /** A version's DMN file. */
    public String content(VersionLine line) {
        return transaction.execute(status -> versions.findByPolicyAndVersion(line.policy(), line.version())
                .orElseThrow()
                .content());
    }

    private CompiledTable compile(VersionLine line) {
        return CompiledTable.of(line.policy() + " v" + line.version(), content(line));
    }

    /** The list as it was read at a moment of {@link System#nanoTime()}. */
    private record Reading(long at, List<VersionLine> lines) {}
}
