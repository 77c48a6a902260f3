package io.sportello.tasks;

import java.time.Instant;
import java.util.Map;

/**
 * What a person typed into a task's form and has not sent.
 *
 * @param answers the form's data, not validated
 * @param savedAt when it was kept
 * @param refusal why the task could not be completed with it, when that was found out later; else null
 */
public record TaskDraft(Map<String, Object> answers, Instant savedAt, String refusal) {}
