package io.sportello.policies.web;

import io.sportello.policies.studio.ChangeQueries;
import io.sportello.policies.studio.ChangeSubjects;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskPanel;
import io.sportello.tasks.TaskView;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows a reviewer, beside the form of the review, what speaks for and against a change. */
@Component
class ChangePanel implements TaskPanel {

    private final ChangeQueries changes;
    private final ChangePages pages;

    ChangePanel(ChangeQueries changes, ChangePages pages) {
        this.changes = changes;
        this.pages = pages;
    }

    @Override
    public String template() {
        return "policies/change-parts";
    }

    @Override
    public List<ChangePage> cards(TaskView task) {
        Subject subject = task.subject();
        return ChangeSubjects.isOne(subject) ? List.of(pages.page(changes.get(subject.id()))) : List.of();
    }
}
