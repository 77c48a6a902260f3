package io.sportello.messages;

import io.sportello.accounts.SellerScope;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Filter;

/** What one person has typed as a reply and not sent, kept so that it is never lost. */
@Entity
@Table(name = "thread_draft")
@Filter(name = SellerScope.FILTER)
class ThreadDraft {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "thread_draft_seq")
    @SequenceGenerator(name = "thread_draft_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private Long threadId;

    @SuppressWarnings("UnusedVariable") // the seller filter reads it
    @Column(updatable = false)
    private String sellerId;

    @Column(updatable = false)
    private String author;

    private String words;
    private Instant savedAt;

    @ElementCollection
    @CollectionTable(name = "thread_draft_file", joinColumns = @JoinColumn(name = "draft_id"))
    @Column(name = "document_id")
    private Set<Long> documents = new LinkedHashSet<>();

    protected ThreadDraft() {}

    ThreadDraft(MessageThread thread, String author, Instant now) {
        this.threadId = thread.id();
        this.sellerId = thread.sellerId();
        this.author = author;
        this.words = "";
        this.savedAt = now;
    }

    void keep(String text, Instant now) {
        words = text;
        savedAt = now;
    }

    void attach(long document, Instant now) {
        documents.add(document);
        savedAt = now;
    }

    void detach(long document, Instant now) {
        documents.remove(document);
        savedAt = now;
    }

    boolean isEmpty() {
        return words.isBlank() && documents.isEmpty();
    }

    int version() {
        return version;
    }

    Long threadId() {
        return threadId;
    }

    List<Long> documents() {
        return documents.stream().sorted().toList();
    }

    DraftView view(List<EntryFile> files) {
        return new DraftView(author, words, savedAt, version, files);
    }
}
