package io.sportello.policies.studio;

import io.sportello.policies.TableRefused;
import io.sportello.policies.analysis.TableTests;
import io.sportello.policies.proof.FloorProof;
import io.sportello.policies.proof.TableProofs;
import io.sportello.policies.studio.Evidence.FloorProved;
import io.sportello.policies.studio.Evidence.Replayed;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.versions.Sha256;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Checks a bundle of evidence without a running Sportello: that its files are those that the manifest names, that the
 * table is proved against the floor and passes its tests, and that four eyes saw it. Exit status 0 when everything holds, 1 when something does
 * not, 2 when there is no bundle to read.
 */
public final class VerifyEvidence {

    private static final long LARGEST = 4_000_000;

    private final Map<String, String> files;
    private final List<String> wrong = new ArrayList<>();

    private VerifyEvidence(Map<String, String> files) {
        this.files = files;
    }

    /** @param arguments the bundle's file */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("Usage: VerifyEvidence <bundle.zip>");
            System.exit(2);
        }
        System.exit(verify(Path.of(arguments[0]), System.out));
    }

    /** Checks a bundle and says what it found, a line each; answers the exit status. */
    static int verify(Path bundle, PrintStream out) {
        try {
            VerifyEvidence check = new VerifyEvidence(read(bundle));
            check.all(out);
            check.wrong.forEach(each -> out.println("WRONG  " + each));
            out.println(check.wrong.isEmpty() ? "Everything holds." : check.wrong.size() + " things do not hold.");
            return check.wrong.isEmpty() ? 0 : 1;
        } catch (IOException | IllegalArgumentException e) {
            out.println("Not a bundle of evidence: " + e.getMessage());
            return 2;
        }
    }

    private void all(PrintStream out) {
        String manifest = files.get(Evidence.MANIFEST);
        if (manifest == null) {
            throw new IllegalArgumentException("it holds no " + Evidence.MANIFEST);
        }
        Evidence evidence = Evidence.read(manifest);
        out.println(evidence.policy() + " v" + evidence.version() + ", in force from " + evidence.effectiveAt());
        out.println("Evidence " + Sha256.of(manifest) + " (compare with the version's page)");
        checkFiles(evidence, out);
        checkEyes(evidence, out);
        checkProof(evidence, out);
        evidence.replays().forEach(replay -> show(replay, out));
    }

    private void checkFiles(Evidence evidence, PrintStream out) {
        evidence.files().forEach((name, hash) -> {
            String content = files.get(name);
            if (content == null) {
                wrong.add(name + " is missing");
            } else if (Sha256.of(content).equals(hash)) {
                out.println("OK     " + name + " is as it was, " + hash);
            } else {
                wrong.add(name + " was changed");
            }
        });
        if (!evidence.files().containsKey(Evidence.TABLE)) {
            wrong.add("the manifest does not name " + Evidence.TABLE);
        }
    }

    private void checkEyes(Evidence evidence, PrintStream out) {
        if (evidence.reviewedBy() == null) {
            if (evidence.kind() == ChangeKind.EMERGENCY) {
                out.println("NOTE   an emergency that nobody has looked at yet");
            } else {
                wrong.add("nobody reviewed it");
            }
        } else if (evidence.authors().contains(evidence.reviewedBy())) {
            wrong.add(evidence.reviewedBy() + " wrote it and reviewed it");
        } else {
            out.println("OK     written by " + String.join(", ", evidence.authors()) + ", reviewed by "
                    + evidence.reviewedBy() + " at " + evidence.reviewedAt());
        }
        if (evidence.reviewedAt() != null && evidence.reviewedAt().isBefore(evidence.submittedAt())) {
            wrong.add("it was reviewed before it was sent to review");
        }
        if (evidence.kind() != ChangeKind.EMERGENCY
                && evidence.reviewedAt() != null
                && evidence.effectiveAt().isBefore(evidence.reviewedAt())) {
            wrong.add("it was in force before it was reviewed");
        }
    }

    private void checkProof(Evidence evidence, PrintStream out) {
        try {
            CompiledTable table = compiled(Evidence.TABLE);
            if (!table.table().key().equals(evidence.policy())) {
                wrong.add(Evidence.TABLE + " is a table of " + table.table().key());
            }
            checkFloors(evidence.floors(), table, out);
            checkTests(evidence.tests(), table, out);
        } catch (TableRefused refused) {
            wrong.add(refused.getMessage());
        }
    }

    private void checkFloors(List<FloorProved> floors, CompiledTable table, PrintStream out) {
        String needed = table.table().floor();
        if (needed == null) {
            out.println("OK     it has no floor");
        } else if (floors.stream().noneMatch(floor -> floor.policy().equals(needed))) {
            wrong.add("it was not held against its floor " + needed);
        } else {
            floors.forEach(floor -> prove(floor, table, out));
        }
    }

    private void prove(FloorProved floor, CompiledTable table, PrintStream out) {
        FloorProof proof = TableProofs.prove(table, compiled(floor.file()));
        if (proof instanceof FloorProof.Proved proved) {
            out.println("OK     proved again: never below " + floor.policy() + " v" + floor.version() + ", "
                    + proved.pairs() + " pairs of rows");
        } else {
            wrong.add("not proved against " + floor.policy() + " v" + floor.version() + ": " + proof);
        }
    }

    private void checkTests(int tests, CompiledTable table, PrintStream out) {
        TableTests again = TableTests.run(table);
        if (again.isGood() && again.passed() == tests) {
            out.println("OK     " + tests + " of " + tests + " tests pass again");
        } else {
            wrong.add(again.passed() + " tests pass, not " + tests);
        }
    }

    private static void show(Replayed replay, PrintStream out) {
        out.println("NOTE   replay " + replay.number() + " of "
                + (replay.everySeller() ? "all" : "some") + " sellers' decisions until " + replay.until() + ": "
                + replay.same() + " the same, " + replay.changed() + " changed, " + replay.impossible()
                + " without answer, money " + replay.money());
    }

    /** @throws TableRefused when the bundle holds no such table, or it can't be run */
    private CompiledTable compiled(String file) {
        if (files.get(file) == null) {
            throw new TableRefused(file, "bundle", "no-file");
        }
        return CompiledTable.of(file, files.get(file));
    }

    private static Map<String, String> read(Path bundle) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                byte[] bytes = zip.getInputStream(entry).readNBytes((int) LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw new IllegalArgumentException(entry.getName() + " is larger than " + LARGEST + " bytes");
                }
                files.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
