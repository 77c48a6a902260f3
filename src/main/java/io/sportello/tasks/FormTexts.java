package io.sportello.tasks;

import io.sportello.accounts.CurrentUser;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences around a form, in the reader's language and zone. */
@Component
class FormTexts {

    private static final List<String> RULES = List.of(
            "required",
            "pattern",
            "min",
            "max",
            "minLength",
            "maxLength",
            "email",
            "phone",
            "number",
            "integer",
            "decimals",
            "increment");

    private final MessageSource messages;
    private final CurrentUser user;
    private final TaskDisplay display;

    FormTexts(MessageSource messages, CurrentUser user, TaskDisplay display) {
        this.messages = messages;
        this.user = user;
        this.display = display;
    }

    /** What form-js itself says, by rule, with the arguments left as {@code {0}}. */
    Map<String, String> rules() {
        return RULES.stream().collect(Collectors.toMap(rule -> rule, rule -> say("form.error." + rule, "{0}", "{1}")));
    }

    String saved(Instant at) {
        String time = DateTimeFormatter.ofPattern("HH:mm", user.locale()).format(at.atZone(user.zone()));
        return say("tasks.draft-saved", time);
    }

    String when(Instant at) {
        return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", user.locale()).format(at.atZone(user.zone()));
    }

    String error(FieldError error) {
        Object[] arguments = error.arguments().stream().map(String::valueOf).toArray();
        return say(error.message(), arguments);
    }

    String name(TaskView task) {
        return display.name(task.task()) + ", " + display.subject(task.subject());
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, user.locale());
    }
}
