package io.sportello.marketplace;

import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.SubjectKind;
import io.sportello.subjects.SubjectNotFound;
import org.springframework.stereotype.Component;

/** Names and links imports for the kernel. */
@Component
class ImportSubjects implements SubjectKind {

    private final ReportImports imports;

    ImportSubjects(ReportImports imports) {
        this.imports = imports;
    }

    @Override
    public String kind() {
        return Imports.KIND;
    }

    @Override
    public SubjectFacts facts(Subject subject) {
        ImportView found = imports.get(id(subject));
        return new SubjectFacts(
                subject,
                found.sellerId(),
                found.marketplace(),
                found.fileName(),
                null,
                null,
                null,
                "/imports/" + found.id());
    }

    private static long id(Subject subject) {
        try {
            return Imports.id(subject);
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw new SubjectNotFound(subject.toString());
        }
    }
}
