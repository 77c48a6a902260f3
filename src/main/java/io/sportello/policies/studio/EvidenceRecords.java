package io.sportello.policies.studio;

import io.sportello.policies.proof.HeldAgainst;
import io.sportello.policies.replay.ReplayMoney;
import io.sportello.policies.replay.ReplayReading;
import io.sportello.policies.studio.Evidence.FloorProved;
import io.sportello.policies.studio.Evidence.Replayed;
import io.sportello.policies.versions.Publishing;
import io.sportello.policies.versions.Sha256;
import io.sportello.subjects.SubjectNotFound;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was known when a version was published, and hands it out as a bundle. */
@Component
public class EvidenceRecords {

    private static final int MOST_REPLAYS = 20;

    private final PolicyEvidenceRepository kept;
    private final ReadinessCheck readiness;
    private final ReplayReading replays;
    private final Publishing versions;
    private final Clock clock;

    EvidenceRecords(
            PolicyEvidenceRepository kept,
            ReadinessCheck readiness,
            ReplayReading replays,
            Publishing versions,
            Clock clock) {
        this.kept = kept;
        this.readiness = readiness;
        this.replays = replays;
        this.versions = versions;
        this.clock = clock;
    }

    /** Writes down what is known of a change that became a version; answers its hash. */
    String write(ChangeView change) {
        TableContent manifest = TableContent.of(manifest(change).json());
        kept.save(new PolicyEvidence(
                change.policy(), change.publishedVersion(), clock.instant().truncatedTo(ChronoUnit.MICROS), manifest));
        return manifest.sha256();
    }

    /** The hash of a version's evidence, to compare a bundle with; null when there is none. */
    @Transactional(readOnly = true)
    public String sha256(String policy, int version) {
        return kept.findFirstByPolicyAndVersionOrderByWrittenAtDesc(policy, version)
                .map(PolicyEvidence::sha256)
                .orElse(null);
    }

    /**
     * The bundle of a version: its manifest and the files that this names, as a ZIP.
     *
     * @throws SubjectNotFound when the version was not published by officers
     */
    @Transactional(readOnly = true)
    public byte[] bundle(String policy, int version) {
        String manifest = kept.findFirstByPolicyAndVersionOrderByWrittenAtDesc(policy, version)
                .map(PolicyEvidence::manifest)
                .orElseThrow(() -> new SubjectNotFound("evidence of " + policy + " v" + version));
        Map<String, String> files = new LinkedHashMap<>();
        files.put(Evidence.MANIFEST, manifest);
        files.putAll(contents(Evidence.read(manifest)));
        return zip(files);
    }

    private Evidence manifest(ChangeView change) {
        Readiness found = readiness.of(change.policy(), change.content(), change.effectiveAt());
        List<Replayed> replayed = replays(change);
        Evidence evidence = evidence(change, found, replayed, Map.of());
        Map<String, String> hashes = new LinkedHashMap<>();
        contents(evidence).forEach((name, content) -> hashes.put(name, Sha256.of(content)));
        return evidence(change, found, replayed, hashes);
    }

    private Map<String, String> contents(Evidence evidence) {
        Map<String, String> contents = new LinkedHashMap<>();
        contents.put(Evidence.TABLE, versions.content(evidence.policy(), evidence.version()));
        contents.put(Evidence.FORMER, versions.content(evidence.policy(), evidence.basedOn()));
        evidence.floors()
                .forEach(floor -> contents.put(floor.file(), versions.content(floor.policy(), floor.version())));
        return contents;
    }

    private List<Replayed> replays(ChangeView change) {
        return replays.done(change.policy(), change.content().sha256(), MOST_REPLAYS).stream()
                .map(each -> new Replayed(
                        each.number(),
                        each.from(),
                        each.until(),
                        each.marketplace(),
                        each.everySeller(),
                        each.same(),
                        each.changed(),
                        each.impossible(),
                        replays.money(each).stream()
                                .collect(Collectors.toMap(
                                        ReplayMoney::currency,
                                        ReplayMoney::amount,
                                        (one, other) -> one,
                                        TreeMap::new))))
                .toList();
    }

    private static Evidence evidence(
            ChangeView change, Readiness found, List<Replayed> replays, Map<String, String> files) {
        return new Evidence(
                Evidence.FORMAT,
                change.policy(),
                change.publishedVersion(),
                change.kind(),
                change.number(),
                change.basedOn(),
                change.why(),
                List.copyOf(change.authors()),
                change.submittedBy(),
                change.submittedAt(),
                change.reviewedBy(),
                change.reviewedAt(),
                change.reviewNote(),
                change.effectiveAt(),
                change.openCases(),
                floors(found.held()),
                found.tests().results().size(),
                replays,
                files);
    }

    private static List<FloorProved> floors(HeldAgainst held) {
        return held == null
                ? List.of()
                : held.times().stream()
                        .map(time -> new FloorProved(
                                held.floor(),
                                time.version(),
                                time.from(),
                                held.floor() + "-v" + time.version() + ".dmn",
                                time.pairs()))
                        .toList();
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
