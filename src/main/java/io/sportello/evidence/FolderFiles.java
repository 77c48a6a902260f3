package io.sportello.evidence;

import io.sportello.documents.Csv;
import io.sportello.documents.DocumentView;
import io.sportello.documents.Documents;
import io.sportello.journal.JournalEntryView;
import io.sportello.mail.MailAttachment;
import io.sportello.mail.MailView;
import io.sportello.mail.Mails;
import io.sportello.mail.OutgoingStatus;
import io.sportello.mail.ReceivedMail;
import io.sportello.policies.Decision;
import io.sportello.subjects.SubjectNotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lays out the files of one subject's folder in an archive. */
@Component
class FolderFiles {

    private final Documents documents;
    private final Mails mails;
    private final JsonMapper json;

    FolderFiles(Documents documents, Mails mails, JsonMapper json) {
        this.documents = documents;
        this.mails = mails;
        this.json = json;
    }

    /** The folder's files: what is short first, what was attached last. */
    List<BundleFile> of(EvidenceFolder folder, BundleWords words) {
        String at = folder.name() + "/";
        List<BundleFile> files = new ArrayList<>();
        files.add(text(at + "facts.txt", facts(folder, words)));
        files.add(new BundleFile(at + "timeline.csv", 0, out -> timeline(folder.entries(), words, out)));
        files.add(text(at + "decisions.json", words.discreet(decisions(folder.decisions(), words))));
        files.add(text(at + "verification.json", json.writeValueAsString(verification(folder))));
        if (!folder.known().words().isEmpty()) {
            files.add(text(at + "conversation.txt", conversation(folder, words)));
        }
        folder.sent().forEach(mail -> files.add(text(at + "mails/sent-" + mail.id() + ".txt", sent(mail, words))));
        folder.mails().forEach(mail -> addMail(at + "mails/", mail, words, files));
        folder.documents().forEach(file -> files.add(stored(at + "documents/" + file.id() + "-" + file.name(), file)));
        return files;
    }

    private static BundleFile text(String path, String content) {
        return new BundleFile(path, 0, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    private BundleFile stored(String path, DocumentView file) {
        return new BundleFile(path, file.size(), out -> copy(documents.open(file.id()), out));
    }

    private static void copy(InputStream content, OutputStream out) throws IOException {
        try (content) {
            content.transferTo(out);
        }
    }

    private static String facts(EvidenceFolder folder, BundleWords words) {
        StringBuilder text = new StringBuilder();
        text.append(folder.facts().subject().id())
                .append(" · ")
                .append(folder.facts().title())
                .append("\n\n");
        for (EvidenceFact fact : folder.known().facts()) {
            String value = words.value(fact);
            if (value != null) {
                text.append(words.sayOr(fact.label()))
                        .append(": ")
                        .append(value)
                        .append('\n');
            }
        }
        return words.discreet(text.toString());
    }

    private static void timeline(List<JournalEntryView> entries, BundleWords words, OutputStream out)
            throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter printer = CSVFormat.RFC4180
                .builder()
                .setHeader("number", "at", "who", "visibility", "event", "text", "decision", "hash")
                .get()
                .print(writer);
        for (JournalEntryView entry : entries) {
            printer.printRecord(
                    entry.number(),
                    entry.at(),
                    Csv.harmless(words.actor(entry.actor())),
                    entry.visibility(),
                    entry.what(),
                    Csv.harmless(words.discreet(entry.text())),
                    entry.decisionId(),
                    entry.hash());
        }
        printer.flush();
    }

    private String decisions(List<Decision> decisions, BundleWords words) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Decision decision : decisions) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("reason", words.reason(decision));
            one.put("decision", decision);
            all.add(one);
        }
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private static Object verification(EvidenceFolder folder) {
        return folder.verification() == null ? Map.of() : folder.verification();
    }

    private static String conversation(EvidenceFolder folder, BundleWords words) {
        return words.discreet(folder.known().words().stream()
                .map(said -> words.at(said.at()) + " · " + words.sayOr(said.side()) + "\n\n" + said.text())
                .collect(Collectors.joining("\n\n----\n\n")));
    }

    private static String sent(OutgoingStatus mail, BundleWords words) {
        String head = "To: " + mail.to() + "\nSubject: " + mail.mailSubject() + "\nMessage-ID: " + mail.messageId()
                + "\nDate: " + words.at(mail.endedAt()) + "\n";
        return words.discreet(head + "\n" + mail.text());
    }

    private void addMail(String at, MailView view, BundleWords words, List<BundleFile> files) {
        String name = at + "received-" + view.id();
        files.add(stored(name + ".eml", documents.get(view.documentId())));
        try {
            ReceivedMail mail = mails.get(view.id());
            files.add(text(name + ".txt", readable(mail, words)));
            mail.attachments().forEach(file -> files.add(attachment(name, mail.id(), file)));
        } catch (SubjectNotFound unreadable) {
            // the raw mail is all there is of one that can't be read
        }
    }

    private BundleFile attachment(String mailName, long mail, MailAttachment file) {
        String name = file.name().isEmpty() ? "attachment" : file.name();
        return new BundleFile(
                mailName + "-" + file.number() + "-" + name,
                file.size(),
                out -> copy(mails.open(mail, file.number()), out));
    }

    private static String readable(ReceivedMail mail, BundleWords words) {
        return "From: " + mail.from().address() + "\nSubject: " + mail.subject() + "\nMessage-ID: " + mail.messageId()
                + "\nReceived: " + words.at(mail.receivedAt()) + "\n\n" + mail.text();
    }
}
