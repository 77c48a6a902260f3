package io.sportello.caselog;

import io.sportello.subjects.Subject;
import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps lines and texts in the database, those of one transaction in few statements. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredCaseLog implements CaseLog {

    private final CaseRows lineRows;
    private final TextRows textRows;
    private final EntityManager entities;

    StoredCaseLog(CaseRows lineRows, TextRows textRows, EntityManager entities) {
        this.lineRows = lineRows;
        this.textRows = textRows;
        this.entities = entities;
    }

    @Override
    public void put(CaseLine line) {
        atCommit(line.subject(), () -> line);
    }

    @Override
    public void put(CaseText text) {
        atCommit(() -> text);
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
        writing().forget(subject, part);
    }

    private CaseWriting writing() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(CaseWriting.class::isInstance)
                .map(CaseWriting.class::cast)
                .findFirst()
                .orElseGet(this::begin);
    }

    private CaseWriting begin() {
        CaseWriting writing = new CaseWriting(lineRows, textRows, entities);
        TransactionSynchronizationManager.registerSynchronization(writing);
        return writing;
    }
}
