package io.sportello.policies.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.policies.studio.Evidence.FloorProved;
import io.sportello.policies.versions.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles of evidence, as they were and as somebody would like them to be. */
class VerifyEvidenceTests {

    private static final Instant SENT = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant REVIEWED = SENT.plusSeconds(60);
    private static final String TABLE = StudioFixture.table("v-terms", "\"software\" | 20", "- | 40");
    private static final String FLOOR = StudioFixture.floor("v-terms-floor", "\"software\" | 14", "- | 30");

    @TempDir
    private Path folder;

    private String said = "";

    @Test
    void holdsAsItWas() throws IOException {
        assertThat(verify(evidence("orsola", REVIEWED, ChangeKind.EDIT, TABLE, FLOOR), files(TABLE, FLOOR)))
                .isZero();
        assertThat(said).contains("Everything holds.");
    }

    @Test
    void findsAFileThatWasChanged() throws IOException {
        Evidence evidence = evidence("orsola", REVIEWED, ChangeKind.EDIT, TABLE, FLOOR);

        assertThat(verify(evidence, files(TABLE.replace("20", "21"), FLOOR))).isEqualTo(1);
        assertThat(said).contains("WRONG  table.dmn was changed");
    }

    @Test
    void findsAFileThatIsMissing() throws IOException {
        Map<String, String> files = files(TABLE, FLOOR);
        files.remove("v-terms-floor-v1.dmn");

        assertThat(verify(evidence("orsola", REVIEWED, ChangeKind.EDIT, TABLE, FLOOR), files))
                .isEqualTo(1);
        assertThat(said).contains("WRONG  v-terms-floor-v1.dmn is missing");
    }

    @Test
    void findsATableThatGrantsLessEvenWhereItsHashIsRight() throws IOException {
        String worse = StudioFixture.table("v-terms", "\"software\" | 13", "- | 40");

        assertThat(verify(evidence("orsola", REVIEWED, ChangeKind.EDIT, worse, FLOOR), files(worse, FLOOR)))
                .isEqualTo(1);
        assertThat(said).contains("WRONG  not proved against v-terms-floor v1");
    }

    @Test
    void findsThatOnlyOnePersonSawIt() throws IOException {
        assertThat(verify(evidence("tadeo", REVIEWED, ChangeKind.EDIT, TABLE, FLOOR), files(TABLE, FLOOR)))
                .isEqualTo(1);
        assertThat(said).contains("WRONG  tadeo wrote it and reviewed it");
        assertThat(verify(evidence(null, null, ChangeKind.EDIT, TABLE, FLOOR), files(TABLE, FLOOR)))
                .isEqualTo(1);
        assertThat(said).contains("WRONG  nobody reviewed it");
    }

    @Test
    void notesAnEmergencyThatNobodyHasLookedAtYet() throws IOException {
        assertThat(verify(evidence(null, null, ChangeKind.EMERGENCY, TABLE, FLOOR), files(TABLE, FLOOR)))
                .isZero();
        assertThat(said).contains("NOTE   an emergency");
    }

    @Test
    void findsAReviewBeforeItWasSent() throws IOException {
        assertThat(verify(evidence("orsola", SENT.minusSeconds(1), ChangeKind.EDIT, TABLE, FLOOR), files(TABLE, FLOOR)))
                .isEqualTo(1);
        assertThat(said).contains("WRONG  it was reviewed before it was sent to review");
    }

    @Test
    void runsTheTestsAgain() throws IOException {
        String tested = TABLE.replace(
                "<sportello:floor",
                "<sportello:test name=\"t\"><sportello:fact input=\"category\""
                        + " value='\"software\"'/><sportello:expect output=\"windowDays\" value=\"20\"/></sportello:test>"
                        + "<sportello:floor");
        String wrong = tested.replace("value=\"20\"", "value=\"21\"");

        assertThat(verify(evidence("orsola", REVIEWED, ChangeKind.EDIT, tested, FLOOR, 1), files(tested, FLOOR)))
                .isZero();
        assertThat(said).contains("OK     1 of 1 tests pass again");
        assertThat(verify(evidence("orsola", REVIEWED, ChangeKind.EDIT, wrong, FLOOR, 1), files(wrong, FLOOR)))
                .isEqualTo(1);
        assertThat(said).contains("WRONG  0 tests pass, not 1");
        assertThat(verify(evidence("orsola", REVIEWED, ChangeKind.EDIT, tested, FLOOR, 2), files(tested, FLOOR)))
                .isEqualTo(1);
        assertThat(said).contains("WRONG  1 tests pass, not 2");
    }

    @Test
    void readsAManifestOfTheFirstFormat() {
        String first = evidence("orsola", REVIEWED, ChangeKind.EDIT, TABLE, FLOOR)
                .json()
                .replace("evidence-2", "evidence-1")
                .replaceFirst("\\s*\"replays\" : \\[ \\],", "");

        assertThat(first).doesNotContain("replays");
        assertThat(Evidence.read(first).replays()).isEmpty();
    }

    @Test
    void saysWhenItIsNoBundle() throws IOException {
        Path file = Files.writeString(folder.resolve("no.zip"), "no zip");

        assertThat(verify(file)).isEqualTo(2);
        assertThat(said).contains("Not a bundle of evidence");
        assertThat(verify(zip(Map.of("manifest.json", "{\"format\": 1}")))).isEqualTo(2);
    }

    private int verify(Evidence evidence, Map<String, String> files) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(files);
        all.put(Evidence.MANIFEST, evidence.json());
        return verify(zip(all));
    }

    private int verify(Path bundle) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = VerifyEvidence.verify(bundle, new PrintStream(out, true, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        return status;
    }

    private Path zip(Map<String, String> files) throws IOException {
        Path bundle = folder.resolve("bundle.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bundle))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bundle;
    }

    private static Map<String, String> files(String table, String floor) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(Evidence.TABLE, table);
        files.put("v-terms-floor-v1.dmn", floor);
        return files;
    }

    private static Evidence evidence(String reviewer, Instant reviewed, ChangeKind kind, String table, String floor) {
        return evidence(reviewer, reviewed, kind, table, floor, 0);
    }

    private static Evidence evidence(
            String reviewer, Instant reviewed, ChangeKind kind, String table, String floor, int tests) {
        Map<String, String> hashes = new LinkedHashMap<>();
        files(table, floor).forEach((name, content) -> hashes.put(name, Sha256.of(content)));
        return new Evidence(
                Evidence.FORMAT,
                "v-terms",
                2,
                kind,
                "P-1",
                1,
                "Software gets more time",
                List.of("tadeo"),
                "tadeo",
                SENT,
                reviewer,
                reviewed,
                null,
                REVIEWED,
                OpenCases.KEEP,
                List.of(new FloorProved("v-terms-floor", 1, SENT, "v-terms-floor-v1.dmn", 4)),
                tests,
                List.of(),
                hashes);
    }
}
