package io.sportello.tasks;

import java.io.Serializable;

/** Who is named on which task. */
record TaskMentionId(String taskId, String person) implements Serializable {}
