package io.sportello.caselog;

import io.sportello.subjects.Subject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;

/** What one transaction still has to write into the case log. */
class CaseWriting implements TransactionSynchronization {

    private final Map<Subject, Supplier<CaseLine>> lines = new LinkedHashMap<>();
    private final List<Supplier<CaseText>> texts = new ArrayList<>();
    private final List<Runnable> forgotten = new ArrayList<>();
    private final CaseRows lineRows;
    private final TextRows textRows;
    private final EntityManager entities;

    CaseWriting(CaseRows lineRows, TextRows textRows, EntityManager entities) {
        this.lineRows = lineRows;
        this.textRows = textRows;
        this.entities = entities;
    }

    void add(Subject subject, Supplier<CaseLine> line) {
        lines.put(subject, line);
    }

    void add(Supplier<CaseText> text) {
        texts.add(text);
    }

    void forget(Subject subject, String part) {
        forgotten.add(() -> textRows.forget(subject, part));
    }

    /**
     * The features' rows come first, so that they have their numbers. A subject's line comes before its texts for everybody,
     * so that who has the line has the texts.
     */
    @Override
    public void beforeCommit(boolean readOnly) {
        entities.flush();
        lineRows.put(lines.values().stream().map(Supplier::get).toList());
        textRows.put(texts.stream().map(Supplier::get).toList());
        forgotten.forEach(Runnable::run);
    }
}
