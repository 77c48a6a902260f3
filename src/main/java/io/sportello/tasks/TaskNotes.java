package io.sportello.tasks;

import io.sportello.accounts.Colleague;
import io.sportello.accounts.CurrentUser;
import io.sportello.documents.DocumentView;
import io.sportello.documents.Documents;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntry;
import io.sportello.journal.JournalFile;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes what the staff note about a task and prove of it into the journal of its subject, and keeps the files, in the caller's transaction. */
@Component
class TaskNotes {

    private static final int LONGEST = 2_000;
    private static final String NOTED = "journal.task-noted";
    private static final String PROVEN = "journal.task-proven";
    private static final String PROOF = "proof-";

    private final TaskRules rules;
    private final Mentions mentions;
    private final Documents documents;
    private final Journal journal;
    private final CurrentUser user;

    TaskNotes(TaskRules rules, Mentions mentions, Documents documents, Journal journal, CurrentUser user) {
        this.documents = documents;
        this.rules = rules;
        this.mentions = mentions;
        this.journal = journal;
        this.user = user;
    }

    KeptNote write(String id, NewNote note) {
        String text = note.text() == null ? "" : note.text().strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new TaskRefused("note", "task.note-length", LONGEST);
        }
        TaskView task = rules.visible(id);
        MentionedNames.Found found = mentions.find(text, task.sellerId());
        String name = note.name(id);
        Map<String, Object> facts = facts(task, found);
        facts.put(JournalEntry.WITHDRAWABLE, name);
        if (note.file() != null) {
            facts.putAll(keep(task, note.file(), documents::storeForStaff).facts());
        }
        journal.write(JournalEntry.forStaff(task.subject(), task.sellerId(), NOTED, facts));
        mentions.seen(id);
        List<Colleague> others = found.people().stream()
                .filter(one -> !one.email().equals(user.name()))
                .toList();
        mentions.tell(task, others, note.occasion());
        return new KeptNote(task, name, others.stream().map(Colleague::name).toList());
    }

    /** Keeps a file that proves what was done at the marketplace, which the seller may have as well. */
    KeptNote prove(String id, NoteFile file) {
        TaskView task = rules.visible(id);
        rules.mustDo(task);
        JournalFile kept = keep(task, file, documents::store);
        String name = nameOfProof(id) + kept.id();
        Map<String, Object> facts = new LinkedHashMap<>(kept.facts());
        facts.put("task", task.task());
        facts.put(JournalEntry.WITHDRAWABLE, name);
        journal.write(JournalEntry.forSeller(task.subject(), task.sellerId(), PROVEN, facts));
        return new KeptNote(task, name, List.of());
    }

    /** @throws TaskRefused when the current user wrote no such note, or has taken it back, or it proves a finished task */
    TaskView takeBack(String id, String name) {
        TaskView task = rules.visible(id);
        boolean proof = name.startsWith(PROOF);
        if (proof && (task.completed() != null || !name.startsWith(nameOfProof(id)))) {
            throw new TaskRefused(null, "task.not-held");
        }
        try {
            journal.withdraw(task.subject(), proof ? PROVEN : NOTED, name)
                    .map(JournalFile::id)
                    .ifPresent(documents::takeBack);
        } catch (SubjectNotFound notMine) {
            throw new TaskRefused(null, "task.not-held");
        }
        return task;
    }

    private static String nameOfProof(String task) {
        return PROOF + task + "-";
    }

    private static JournalFile keep(TaskView task, NoteFile file, Shelf shelf) {
        try (InputStream content = file.content().getInputStream()) {
            DocumentView kept = shelf.store(task.subject(), task.sellerId(), file.name(), content, Tasks.LARGEST_FILE);
            return new JournalFile(kept.id(), kept.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a file is kept. */
    private interface Shelf {
        DocumentView store(Subject subject, String sellerId, String name, InputStream content, long limit)
                throws IOException;
    }

    private static Map<String, Object> facts(TaskView task, MentionedNames.Found found) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("note", found.text());
        facts.put("task", task.task());
        if (!found.people().isEmpty()) {
            facts.put("mentions", found.people().stream().map(Colleague::email).collect(Collectors.joining(" ")));
        }
        return facts;
    }
}
