package io.sportello.evidence;

import io.sportello.accounts.CurrentUser;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntry;
import io.sportello.policies.Policies;
import io.sportello.subjects.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the evidence about a subject as one archive, file by file, so that memory holds one at a time. */
@Service
public class EvidenceBundles {

    /** The most bytes of files in an archive, before it is packed; what goes beyond is named and left out. */
    private static final long LARGEST = 300L * 1024 * 1024;

    private final FolderFiles files;
    private final EvidencePdf pdf;
    private final Journal journal;
    private final Policies policies;
    private final Discretion discretion;
    private final MessageSource messages;
    private final CurrentUser user;
    private final Clock clock;

    EvidenceBundles(
            FolderFiles files,
            EvidencePdf pdf,
            Journal journal,
            Policies policies,
            Discretion discretion,
            MessageSource messages,
            CurrentUser user,
            Clock clock) {
        this.files = files;
        this.pdf = pdf;
        this.journal = journal;
        this.policies = policies;
        this.discretion = discretion;
        this.messages = messages;
        this.user = user;
        this.clock = clock;
    }

    /** What the archive is called, such as {@code evidence-R-1042.zip}. */
    public static String fileName(Subject subject) {
        return "evidence-" + subject.id() + ".zip";
    }

    /** Notes in the subject's journal that somebody takes its evidence away. */
    @Transactional
    public void note(Evidence evidence) {
        journal.write(JournalEntry.forSeller(
                evidence.subject(),
                evidence.facts().sellerId(),
                "journal.evidence.bundled",
                Map.of("missing", evidence.missing().size())));
    }

    /** Writes the archive; the caller closes the stream. */
    public void write(Evidence evidence, Locale locale, OutputStream out) throws IOException {
        BundleWords words = new BundleWords(
                messages, policies, discretion, user, evidence.facts().sellerId(), locale);
        List<BundleFile> fitting = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        choose(evidence, words, fitting, leftOut);
        String summary = summary(evidence, words, leftOut);
        BundleZip zip = new BundleZip(out);
        zip.add(new BundleFile("README.txt", 0, file -> file.write(summary.getBytes(StandardCharsets.UTF_8))));
        zip.add(new BundleFile("evidence.pdf", 0, file -> pdf.write(evidence, leftOut, words, clock.instant(), file)));
        for (BundleFile file : fitting) {
            zip.add(file);
        }
        zip.finish();
    }

    private void choose(Evidence evidence, BundleWords words, List<BundleFile> fitting, List<String> leftOut) {
        long left = LARGEST;
        for (EvidenceFolder folder : evidence.folders()) {
            for (BundleFile file : files.of(folder, words)) {
                boolean fits = file.size() <= left;
                if (fits) {
                    left -= file.size();
                    fitting.add(file);
                } else {
                    leftOut.add(file.path());
                }
            }
        }
    }

    /** What is missing stands first, because it is what somebody still has to do. */
    private String summary(Evidence evidence, BundleWords words, List<String> leftOut) {
        StringBuilder text = new StringBuilder(words.say(
                "evidence.bundle.title",
                evidence.subject().id(),
                evidence.facts().title()));
        text.append("\n")
                .append(words.say("evidence.bundle.made", words.at(clock.instant())))
                .append("\n\n");
        text.append(words.say(evidence.missing().isEmpty() ? "evidence.complete" : "evidence.missing"))
                .append('\n');
        evidence.missing().forEach(line -> text.append("- ")
                .append(words.say("evidence.item." + line.item().key()))
                .append(": ")
                .append(line.why())
                .append('\n'));
        if (!leftOut.isEmpty()) {
            text.append('\n').append(words.say("evidence.bundle.left-out")).append('\n');
            leftOut.forEach(path -> text.append("- ").append(path).append('\n'));
        }
        return text.append('\n')
                .append(words.say("evidence.bundle.how"))
                .append('\n')
                .toString();
    }
}
