package io.sportello.tasks;

import io.sportello.subjects.Subject;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows who is at work on something, for features that tell people; it asks none of them back, as {@link Tasks} does. */
@Service
@Transactional(readOnly = true)
public class TaskHolders {

    private final TaskItems items;

    TaskHolders(TaskItems items) {
        this.items = items;
    }

    /** Who holds an open task of a subject; nobody of one that may not be seen. */
    public List<String> of(Subject subject) {
        return items.of(subject.toString()).stream()
                .filter(TaskItem::isOpen)
                .map(TaskItem::assignee)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
