package io.sportello.journal;

import io.sportello.subjects.Subject;
import java.util.List;

/** Checks a chain and names the first entry that is not what was written. */
final class Verifier {

    private Verifier() {}

    /** @param entries the whole chain, by number */
    static Verification verify(Subject subject, List<Entry> entries) {
        long expected = 1;
        String before = Link.NOTHING;
        for (Entry entry : entries) {
            String reason = fault(entry, expected, before);
            if (reason != null) {
                return new Verification(subject, false, entries.size(), expected, reason);
            }
            before = entry.hash();
            expected++;
        }
        return new Verification(subject, true, entries.size(), null, null);
    }

    private static String fault(Entry entry, long expected, String before) {
        if (entry.number() != expected) {
            return Verification.MISSING;
        }
        if (!entry.link().hash().equals(entry.hash())) {
            return Verification.CHANGED;
        }
        return entry.before().equals(before) ? null : Verification.DETACHED;
    }
}
