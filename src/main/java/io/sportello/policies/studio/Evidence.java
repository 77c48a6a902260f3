package io.sportello.policies.studio;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param floor the floor it was held against, or null when it has none
 * @param tests how many tests lie in the table; all of them passed
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
        FloorProved floor,
        int tests,
        Map<String, String> files) {

    static final String FORMAT = "sportello-policy-evidence-1";

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
     * The floor that the table was proved against.
     *
     * @param policy the floor's key
     * @param version its version
     * @param file the bundle's file with it
     * @param pairs how many pairs of rows were compared
     */
    record FloorProved(String policy, int version, String file, long pairs) {}
}
