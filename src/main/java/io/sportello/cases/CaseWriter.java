package io.sportello.cases;

import java.util.List;
import org.springframework.stereotype.Component;

/** Writes into a case, and makes what was written findable. */
@Component
class CaseWriter {

    /** The most characters of what somebody writes. */
    static final int LONGEST = 20_000;

    private final CaseEntries entries;
    private final CaseStanding lines;

    CaseWriter(CaseEntries entries, CaseStanding lines) {
        this.entries = entries;
        this.lines = lines;
    }

    CaseEntry write(SupportCase owner, Said said, String words, List<CaseFile> files) {
        return keep(owner, owner.write(said.kind(), said.author(), storable(words), said.at()), files);
    }

    CaseEntry writeMail(SupportCase owner, Said said, String words, long mailId, List<CaseFile> files) {
        CaseEntry entry = owner.write(said.kind(), said.author(), storable(words), said.at())
                .of(mailId);
        return keep(owner, entry, files);
    }

    private CaseEntry keep(SupportCase owner, CaseEntry entry, List<CaseFile> files) {
        entry.carries(files);
        entries.saveAndFlush(entry);
        lines.put(owner, entry);
        return entry;
    }

    /** PostgreSQL keeps one character in no text, and programs and mails may send it. */
    static String storable(String text) {
        return text.replace("\0", "").strip();
    }

    /** @throws CaseRefused when there is nothing to write, or too much */
    static void check(String words) {
        if (words == null || words.isBlank() || words.length() > LONGEST) {
            throw new CaseRefused("words", "cases.refused.words", LONGEST);
        }
    }
}
