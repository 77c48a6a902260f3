package io.sportello.caselog;

import io.sportello.subjects.Subject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps lines and texts in the database, those of one transaction in few statements. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredCaseLog implements CaseLog {

    private final CaseRows rows;
    private final EntityManager entities;

    StoredCaseLog(CaseRows rows, EntityManager entities) {
        this.rows = rows;
        this.entities = entities;
    }

    @Override
    public void put(CaseLine line) {
        rows.putLines(List.of(line));
    }

    @Override
    public void put(CaseText text) {
        rows.putTexts(List.of(text));
    }

    @Override
    public void atCommit(Subject subject, Supplier<CaseLine> line) {
        writing().add(subject, line);
    }

    @Override
    public void atCommit(Supplier<CaseText> text) {
        writing().add(text);
    }

    @Override
    public void forget(Subject subject, String part) {
        rows.forget(subject, part);
    }

    private CaseWriting writing() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(CaseWriting.class::isInstance)
                .map(CaseWriting.class::cast)
                .findFirst()
                .orElseGet(this::begin);
    }

    private CaseWriting begin() {
        CaseWriting writing = new CaseWriting(rows, entities);
        TransactionSynchronizationManager.registerSynchronization(writing);
        return writing;
    }
}
