package io.sportello.tasks;

import java.time.Instant;
import java.util.Map;

/**
 * What a person typed into a task's form and has not sent.
 *
 * @param answers the form's data, not validated
 * @param savedAt when it was kept
 */
public record TaskDraft(Map<String, Object> answers, Instant savedAt) {}
