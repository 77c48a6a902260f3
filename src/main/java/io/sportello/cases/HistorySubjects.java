package io.sportello.cases;

import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.SubjectKind;
import io.sportello.subjects.SubjectNotFound;
import org.springframework.stereotype.Component;

/** What lists of failed jobs show about the import of a history. */
@Component
class HistorySubjects implements SubjectKind {

    private final CaseHistoryDesk desk;

    HistorySubjects(CaseHistoryDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return HistoryImport.KIND;
    }

    @Override
    public SubjectFacts facts(Subject subject) {
        HistoryImportView found = desk.get(number(subject));
        String path = "/cases/imports/" + found.id();
        return new SubjectFacts(subject, found.sellerId(), "", found.fileName(), null, null, null, path);
    }

    private static long number(Subject subject) {
        if (!subject.id().matches("I-\\d{1,18}")) {
            throw new SubjectNotFound(subject.toString());
        }
        return Long.parseLong(subject.id().substring(2));
    }

    @Override
    public String icon() {
        return "file-import";
    }
}
