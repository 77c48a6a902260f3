package io.sportello.cases;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.SubjectKind;
import io.sportello.subjects.SubjectNotFound;
import org.springframework.stereotype.Component;

/** What lists of failed jobs show about the import of a history, which is the staff's. */
@Component
class HistorySubjects implements SubjectKind {

    private final CaseHistoryDesk desk;
    private final CurrentUser user;

    HistorySubjects(CaseHistoryDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
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

    private long number(Subject subject) {
        if (user.is(Role.SELLER) || !subject.id().matches("I-\\d{1,18}")) {
            throw new SubjectNotFound(subject.toString());
        }
        return Long.parseLong(subject.id().substring(2));
    }

    @Override
    public String icon() {
        return "file-import";
    }
}
