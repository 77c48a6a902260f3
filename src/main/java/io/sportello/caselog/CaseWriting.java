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
    private final CaseRows rows;
    private final EntityManager entities;

    CaseWriting(CaseRows rows, EntityManager entities) {
        this.rows = rows;
        this.entities = entities;
    }

    void add(Subject subject, Supplier<CaseLine> line) {
        lines.put(subject, line);
    }

    void add(Supplier<CaseText> text) {
        texts.add(text);
    }

    /** The features' rows come first, so that they have their numbers. */
    @Override
    public void beforeCommit(boolean readOnly) {
        entities.flush();
        rows.putLines(lines.values().stream().map(Supplier::get).toList());
        rows.putTexts(texts.stream().map(Supplier::get).toList());
    }
}
