package io.sportello.tasks;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a question to the work list into JPQL over the matching index. */
final class TaskSelection {

    private final TaskQuery.State state;
    private final TaskOrder order;
    private final boolean reversed;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private TaskSelection(TaskQuery query) {
        this.state = query.state();
        this.order = query.order();
        this.reversed = query.reversed();
        // a parameter would keep the database from its indexes of open tasks only
        conditions.add(
                switch (state) {
                    case OPEN -> "t.open";
                    case FINISHED -> "not t.open";
                    case ANY -> "1 = 1";
                });
    }

    static TaskSelection of(TaskQuery query, String me, Set<String> groups, Instant now, TaskWords words) {
        TaskSelection selection = new TaskSelection(query);
        selection.who(query.who(), me, groups, now);
        if (query.state() == TaskQuery.State.FINISHED) {
            selection.outcome(query.due());
        } else {
            selection.due(query.due(), now);
        }
        if (query.state() == TaskQuery.State.OPEN && query.who() != TaskQuery.Who.TO_FOLLOW_UP) {
            selection.sleep(query.asleep(), now);
        }
        selection.about(query.about());
        words.of(query.about().text())
                .forEach((name, condition) -> selection.where(condition.jpql(), name, condition.value()));
        return selection;
    }

    private void who(TaskQuery.Who who, String me, Set<String> groups, Instant now) {
        switch (who) {
            case ANYBODY -> {}
            case MINE -> mine(me);
            case TO_FOLLOW_UP -> {
                where("t.followUp <= :followUp", "followUp", now);
                where("(t.assignee = :me or t.assignee is null and t.followUpBy = :me)", "me", me);
            }
            case MENTIONED -> where("t.taskId in (select m.taskId from TaskMention m where m.person = :me)", "me", me);
            case MY_GROUPS -> where("t.candidateGroup in :groups", "groups", groups);
            case UNASSIGNED -> {
                where("t.candidateGroup in :groups", "groups", groups);
                conditions.add("t.assignee is null");
            }
        }
    }

    private void mine(String me) {
        String condition =
                switch (state) {
                    case OPEN -> "t.assignee = :me";
                    case FINISHED -> "t.completedBy = :me";
                    case ANY -> "(t.completedBy = :me or t.open and t.assignee = :me)";
                };
        where(condition, "me", me);
    }

    private void due(TaskQuery.Due due, Instant now) {
        if (due.overdue()) {
            where("t.dueOrder < :now", "now", now);
        }
        optional("t.dueOrder < :dueBefore", "dueBefore", due.before());
    }

    private void outcome(TaskQuery.Due due) {
        if (due.overdue()) {
            conditions.add("t.completed > t.dueOrder");
        }
        optional("t.completed >= :completedSince", "completedSince", due.completedSince());
    }

    private void sleep(boolean asleep, Instant now) {
        where(
                asleep ? "t.snoozedUntil > :awake" : "(t.snoozedUntil is null or t.snoozedUntil <= :awake)",
                "awake",
                now);
    }

    private void about(TaskQuery.About about) {
        optional("t.sellerId = :seller", "seller", about.seller());
        optional("t.marketplace = :marketplace", "marketplace", about.marketplace());
        optional("t.processKey = :process", "process", about.process());
        optional("t.taskKey = :task", "task", about.task());
        optional("t.amountOrder >= :atLeast", "atLeast", about.atLeast());
        optional("t.priority >= :priority", "priority", about.priority());
        optionalOrNull("t.candidateGroup", "group", about.group(), TaskQuery.About.NO_GROUP);
        optionalOrNull(
                state == TaskQuery.State.FINISHED ? "t.completedBy" : "t.assignee",
                "person",
                about.person(),
                TaskQuery.About.NOBODY);
    }

    private void optionalOrNull(String field, String name, String value, String none) {
        if (none.equals(value)) {
            conditions.add(field + " is null");
        } else {
            optional(field + " = :" + name, name, value);
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

    /** Only some of them. */
    TaskSelection among(List<String> ids) {
        where("t.taskId in :ids", "ids", ids);
        return this;
    }

    TypedQuery<TaskItem> query(EntityManager entities, TaskCursor after) {
        if (after != null) {
            begin(after);
        }
        return filled(entities.createQuery("from TaskItem t" + where() + order(), TaskItem.class));
    }

    /** Counts no further than one beyond the most. JPQL asks for an order; that by a constant costs the database nothing. */
    TypedQuery<Long> count(EntityManager entities, int most) {
        return filled(entities.createQuery(
                "select count(*) from (select t.taskId as id from TaskItem t" + where()
                        + " order by cast('' as string) limit " + (most + 1) + ")",
                Long.class));
    }

    private <T> TypedQuery<T> filled(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    private String order() {
        List<String> columns = new ArrayList<>();
        order.keys().forEach(key -> columns.add(key.expression() + direction(key.ascending())));
        columns.add("t.taskId" + direction(idAscending()));
        return " order by " + String.join(", ", columns);
    }

    private String direction(boolean ascending) {
        return ascending != reversed ? "" : " desc";
    }

    /** The id goes the way of the first key, so that an index with one direction serves. */
    private boolean idAscending() {
        return order.keys().get(order.keys().size() - 1).ascending();
    }

    /** Rows after a place: the first key bounds the index, and what follows tells rows of the same value apart. */
    private void begin(TaskCursor after) {
        List<TaskOrder.Key> keys = order.keys();
        String later = "t.taskId " + beyond(idAscending()) + " :afterId";
        parameters.put("afterId", after.id());
        for (int i = keys.size() - 1; i >= 0; i--) {
            TaskOrder.Key key = keys.get(i);
            String name = "after" + i;
            String field = key.expression();
            parameters.put(name, after.values().get(i));
            later = field + " " + beyond(key.ascending()) + "= :" + name + " and (" + field + " "
                    + beyond(key.ascending()) + " :" + name + " or (" + later + "))";
        }
        conditions.add("(" + later + ")");
    }

    private String beyond(boolean ascending) {
        return ascending != reversed ? ">" : "<";
    }

    private String where() {
        return " where " + String.join(" and ", conditions);
    }
}
