package io.sportello.tasks;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what people typed and have not sent, one draft a task and person. */
@Repository
class Drafts {

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder().build();
    private final Clock clock;

    @PersistenceContext
    private EntityManager entities;

    Drafts(Clock clock) {
        this.clock = clock;
    }

    /** @throws TaskRefused when it is longer than any form of ours needs */
    TaskDraft save(TaskView task, String author, Map<String, Object> answers) {
        return save(task, author, answers, null);
    }

    /** As {@link #save(TaskView, String, Map)}, with why the task could not be completed with it; null for nothing. */
    TaskDraft save(TaskView task, String author, Map<String, Object> answers, String refusal) {
        String text = json.writeValueAsString(answers);
        if (text.length() > TaskDraftItem.LONGEST) {
            throw new TaskRefused(null, "task.draft-too-long", TaskDraftItem.LONGEST);
        }
        TaskDraftItem.Key key = new TaskDraftItem.Key(task.id(), author);
        TaskDraftItem draft = entities.find(TaskDraftItem.class, key);
        if (draft == null) {
            draft = new TaskDraftItem(key, task.sellerId());
            draft.keep(text, clock.instant(), refusal);
            entities.persist(draft);
        } else {
            draft.keep(text, clock.instant(), refusal);
        }
        return new TaskDraft(answers, draft.savedAt(), draft.refusal());
    }

    Optional<TaskDraft> find(String taskId, String author) {
        return Optional.ofNullable(entities.find(TaskDraftItem.class, new TaskDraftItem.Key(taskId, author)))
                .map(draft ->
                        new TaskDraft(json.readValue(draft.answers(), ANSWERS), draft.savedAt(), draft.refusal()));
    }

    /** One statement, because most completed tasks have no draft. */
    void discard(String taskId, String author) {
        entities.createQuery("delete from TaskDraftItem d where d.key.taskId = :task and d.key.author = :author")
                .setParameter("task", taskId)
                .setParameter("author", author)
                .executeUpdate();
    }
}
