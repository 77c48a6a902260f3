package io.sportello.policies.studio;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was known when a version was published: the manifest of the bundle that {@link VerifyEvidence} checks.
 *
 * @param format {@value #FORMAT}
 * @param policy the table's key
 * @param version the version's number
 * @param kind what the change was
 * @param number the change's number
 * @param basedOn the version it began with
 * @param why why the table changed
 * @param authors everybody who wrote it or sent it to review
 * @param submittedBy who sent it to review
 * @param submittedAt when
 * @param reviewedBy the second person, or null for an emergency that nobody has looked at yet
 * @param reviewedAt when, or null
 * @param reviewNote what that person said, or null
 * @param effectiveAt from when the version is in force
 * @param openCases what became of the open cases
 * @param floors the versions of its floor that are in force while it is, each proved; empty when it has none
 * @param tests how many tests lie in the table; all of them passed
 * @param replays what replays of the table came to, newest first; what anybody sees of them is counts and sums
 * @param files the bundle's files with the SHA-256 of each
 */
record Evidence(
        String format,
        String policy,
        int version,
        ChangeKind kind,
        String number,
        int basedOn,
        String why,
        List<String> authors,
        String submittedBy,
        Instant submittedAt,
        String reviewedBy,
        Instant reviewedAt,
        String reviewNote,
        Instant effectiveAt,
        OpenCases openCases,
        List<FloorProved> floors,
        int tests,
        List<Replayed> replays,
        Map<String, String> files) {

    static final String FORMAT = "sportello-policy-evidence-2";

    /** The bundle's file with the published table. */
    static final String TABLE = "table.dmn";

    /** The bundle's file with the version it began with. */
    static final String FORMER = "former.dmn";

    /** The bundle's file with this manifest. */
    static final String MANIFEST = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(
                    always -> JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            .build();

    /** @param replays null in a manifest of the first format, which knew none */
    Evidence {
        replays = replays == null ? List.of() : replays;
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    /** @throws IllegalArgumentException when it is no such manifest */
    static Evidence read(String json) {
        try {
            return JSON.readValue(json, Evidence.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a manifest of " + FORMAT + ": " + e.getOriginalMessage(), e);
        }
    }

    /**
     * A version of the floor that the table was proved against.
     *
     * @param policy the floor's key
     * @param version its version
     * @param from from when it counts
     * @param file the bundle's file with it
     * @param pairs how many pairs of rows were compared
     */
    record FloorProved(String policy, int version, Instant from, String file, long pairs) {}

    /**
     * What the table would have decided instead of what was decided.
     *
     * @param number the replay's number
     * @param from the first moment of the decisions, or null for the beginning
     * @param until the first moment that was too late
     * @param marketplace the decisions' marketplace, or null for any
     * @param everySeller whether all sellers' decisions were asked again
     * @param same how many would be the same
     * @param changed for how many something else would hold
     * @param impossible how many would have no answer
     * @param money by how much more would be paid to buyers, by currency
     */
    record Replayed(
            String number,
            Instant from,
            Instant until,
            String marketplace,
            boolean everySeller,
            long same,
            long changed,
            long impossible,
            Map<String, BigDecimal> money) {}
}
