package io.sportello.tasks;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Turns a question to the work list into JPQL over the matching index. */
final class TaskSelection {

    private final boolean open;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private TaskSelection(boolean open) {
        this.open = open;
        where("t.open = :open", "open", open);
    }

    static TaskSelection of(TaskQuery query, String me, Set<String> groups, Instant now) {
        TaskSelection selection = new TaskSelection(query.state() == TaskQuery.State.OPEN);
        selection.who(query.who(), me, groups);
        selection.due(query, now);
        selection.optional("t.sellerId = :seller", "seller", query.seller());
        selection.optional("t.marketplace = :marketplace", "marketplace", query.marketplace());
        selection.optional("t.processKey = :process", "process", query.process());
        selection.optional("t.taskKey = :task", "task", query.task());
        selection.text(query.text());
        return selection;
    }

    private void who(TaskQuery.Who who, String me, Set<String> groups) {
        switch (who) {
            case ANYBODY -> {}
            case MINE -> where(open ? "t.assignee = :me" : "t.completedBy = :me", "me", me);
            case MY_GROUPS -> where("t.candidateGroup in :groups", "groups", groups);
            case UNASSIGNED -> {
                where("t.candidateGroup in :groups", "groups", groups);
                conditions.add("t.assignee is null");
            }
        }
    }

    private void due(TaskQuery query, Instant now) {
        if (query.overdue()) {
            where("t.dueOrder < :now", "now", now);
        }
        optional("t.dueOrder < :dueBefore", "dueBefore", query.dueBefore());
    }

    private void text(String text) {
        if (text != null && !text.isBlank()) {
            String escaped = text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0");
            where(
                    "(lower(t.title) like :text escape '\\' or lower(t.orderId) like :text escape '\\'"
                            + " or lower(t.subject) like :text escape '\\')",
                    "text",
                    "%" + escaped + "%");
        }
    }

    private void optional(String condition, String name, Object value) {
        if (value != null && !"".equals(value)) {
            where(condition, name, value);
        }
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    TypedQuery<TaskItem> query(EntityManager entities, TaskCursor after) {
        String order = open ? " order by t.dueOrder, t.taskId" : " order by t.completed desc, t.taskId desc";
        String page = after == null
                ? ""
                : open
                        ? " and t.dueOrder >= :at and (t.dueOrder > :at or t.taskId > :id)"
                        : " and t.completed <= :at and (t.completed < :at or t.taskId < :id)";
        TypedQuery<TaskItem> query = entities.createQuery("from TaskItem t" + where() + page + order, TaskItem.class);
        parameters.forEach(query::setParameter);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query;
    }

    TypedQuery<Long> count(EntityManager entities) {
        TypedQuery<Long> query = entities.createQuery("select count(t) from TaskItem t" + where(), Long.class);
        parameters.forEach(query::setParameter);
        return query;
    }

    private String where() {
        return " where " + String.join(" and ", conditions);
    }
}
