package io.sportello.evidence;

import io.sportello.documents.DocumentView;
import io.sportello.journal.JournalEntryView;
import io.sportello.journal.Verification;
import io.sportello.mail.MailView;
import io.sportello.mail.OutgoingStatus;
import io.sportello.policies.Decision;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes the evidence as a document that people read: what is missing first, then the facts, the words, the reasons. */
@Component
class EvidencePdf {

    private static final float TITLE = 18;
    private static final float CHAPTER = 13;
    private static final float SECTION = 10.5f;
    private static final float TEXT = 9.5f;
    private static final float SMALL = 8;
    private static final float INDENT = 12;

    void write(Evidence evidence, List<String> leftOut, BundleWords words, Instant now, OutputStream out)
            throws IOException {
        String title = words.say(
                "evidence.bundle.title",
                evidence.subject().id(),
                evidence.facts().title());
        try (PdfPages pages = new PdfPages(title, evidence.subject().id(), words.locale())) {
            pages.heading(title, TITLE);
            pages.paragraph(words.say("evidence.bundle.made", words.at(now)), SMALL, 0);
            checklist(evidence, words, pages);
            if (!leftOut.isEmpty()) {
                pages.heading(words.say("evidence.bundle.left-out"), SECTION);
                pages.paragraph(String.join("\n", leftOut), SMALL, INDENT);
            }
            for (EvidenceFolder folder : evidence.folders()) {
                folder(folder, words, pages);
            }
            pages.writeTo(out);
        }
    }

    private static void checklist(Evidence evidence, BundleWords words, PdfPages pages) throws IOException {
        pages.heading(words.say(evidence.missing().isEmpty() ? "evidence.complete" : "evidence.missing"), CHAPTER);
        for (ChecklistLine line : evidence.checklist()) {
            String state = line.missing() ? "missing" : line.found() ? "found" : "helpful";
            pages.paragraph(
                    words.say("evidence.state." + state) + " · "
                            + words.say("evidence.item." + line.item().key()),
                    TEXT,
                    INDENT);
            pages.paragraph(line.why(), SMALL, 2 * INDENT);
        }
    }

    private static void folder(EvidenceFolder folder, BundleWords words, PdfPages pages) throws IOException {
        pages.heading(folder.facts().subject().id() + " · " + folder.facts().title(), CHAPTER);
        facts(folder, words, pages);
        said(folder.known().words(), words, pages);
        timeline(folder, words, pages);
        decisions(folder.decisions(), words, pages);
        files(folder, words, pages);
    }

    private static void facts(EvidenceFolder folder, BundleWords words, PdfPages pages) throws IOException {
        for (EvidenceFact fact : folder.known().facts()) {
            String value = words.value(fact);
            if (value != null) {
                pages.paragraph(words.discreet(words.sayOr(fact.label()) + ": " + value), TEXT, INDENT);
            }
        }
    }

    private static void said(List<EvidenceWords> said, BundleWords words, PdfPages pages) throws IOException {
        section("evidence.section.words", said.isEmpty(), words, pages);
        for (EvidenceWords one : said) {
            pages.paragraph(words.at(one.at()) + " · " + words.sayOr(one.side()), SMALL, INDENT);
            pages.paragraph(words.discreet(one.text()), TEXT, INDENT);
        }
    }

    private static void timeline(EvidenceFolder folder, BundleWords words, PdfPages pages) throws IOException {
        section("evidence.section.timeline", folder.entries().isEmpty(), words, pages);
        for (JournalEntryView entry : folder.entries()) {
            pages.paragraph(words.discreet(entry.text()), TEXT, INDENT);
            pages.paragraph(
                    entry.number() + " · " + words.at(entry.at()) + " · " + words.actor(entry.actor()), SMALL, INDENT);
        }
        Verification chain = folder.verification();
        if (chain != null) {
            pages.paragraph(
                    chain.intact()
                            ? words.say("evidence.chain.intact", chain.entries())
                            : words.say("evidence.chain.broken", chain.firstBroken()),
                    TEXT,
                    INDENT);
        }
    }

    private static void decisions(List<Decision> decisions, BundleWords words, PdfPages pages) throws IOException {
        section("evidence.section.decisions", decisions.isEmpty(), words, pages);
        for (Decision decision : decisions) {
            pages.paragraph(words.discreet(words.reason(decision)), TEXT, INDENT);
            pages.paragraph(
                    words.at(decision.at()) + " · " + decision.rows().get(0).source(), SMALL, INDENT);
        }
    }

    private static void files(EvidenceFolder folder, BundleWords words, PdfPages pages) throws IOException {
        boolean none = folder.documents().isEmpty()
                && folder.mails().isEmpty()
                && folder.sent().isEmpty();
        section("evidence.section.files", none, words, pages);
        for (MailView mail : folder.mails()) {
            pages.paragraph("received-" + mail.id() + ".eml · " + mail.subject(), TEXT, INDENT);
            pages.paragraph(words.at(mail.receivedAt()), SMALL, INDENT);
        }
        for (OutgoingStatus mail : folder.sent()) {
            pages.paragraph("sent-" + mail.id() + ".txt · " + mail.mailSubject(), TEXT, INDENT);
            pages.paragraph(words.at(mail.endedAt()) + " · " + mail.messageId(), SMALL, INDENT);
        }
        for (DocumentView document : folder.documents()) {
            pages.paragraph(document.id() + "-" + document.name(), TEXT, INDENT);
            pages.paragraph("SHA-256 " + document.sha256(), SMALL, INDENT);
        }
    }

    private static void section(String key, boolean empty, BundleWords words, PdfPages pages) throws IOException {
        if (!empty) {
            pages.heading(words.say(key), SECTION);
        }
    }
}
