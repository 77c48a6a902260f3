/**
 * Buyers' messages, from the mail that brings one to the answer or the note that none is needed.
 *
 * <p>Processes: {@code answer-message}, {@code escalate-message} and {@code sweep-messages} in {@code processes/messages}. Rules: {@code rules/messages}. Forms: {@code forms/messages}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Messages",
        allowedDependencies = {
            "subjects",
            "accounts",
            "journal",
            "policies",
            "workflow",
            "tasks",
            "documents",
            "navigation",
            "clocks",
            "mail",
            "notices",
            "caselog",
            "evidence"
        })
package io.sportello.messages;
