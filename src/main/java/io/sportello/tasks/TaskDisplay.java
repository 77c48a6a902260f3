package io.sportello.tasks;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.SellerScope;
import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How pages name a task, its people and its priority, in the reader's language; templates call it {@code @taskDisplay}. */
@Component("taskDisplay")
class TaskDisplay {

    private static final int HIGH = 70;
    private static final int LOW = 30;

    private final MessageSource messages;
    private final SubjectKinds kinds;
    private final Sellers sellers;
    private final CurrentUser user;
    private final Clock clock;

    TaskDisplay(MessageSource messages, SubjectKinds kinds, Sellers sellers, CurrentUser user, Clock clock) {
        this.clock = clock;
        this.messages = messages;
        this.kinds = kinds;
        this.sellers = sellers;
        this.user = user;
    }

    /** What is to be done, from the message {@code task.<element id>}. */
    public String name(String task) {
        return messages.getMessage("task." + task, null, words(task), user.locale());
    }

    /** What is being worked on, from the message {@code process.<process id>}. */
    public String process(String process) {
        return messages.getMessage("process." + process, null, words(process), user.locale());
    }

    /** Why it came up; a dash when nothing says why. */
    public String reason(String key) {
        return key == null ? "–" : messages.getMessage(key, null, words(key), user.locale());
    }

    /** Whether it is out of the lists at this moment. */
    public boolean sleeps(TaskView task) {
        return task.snoozedUntil() != null && task.snoozedUntil().isAfter(clock.instant());
    }

    /** Whether it should have been done before this moment. */
    public boolean late(TaskView task) {
        return task.due() != null && !task.due().isAfter(clock.instant());
    }

    /** Whether it is to be looked at again by this moment. */
    public boolean toFollowUp(TaskView task) {
        return task.followUp() != null && !task.followUp().isAfter(clock.instant());
    }

    /** A moment as a field for date and time holds it, in the reader's zone; nothing for null. */
    public String field(Instant moment) {
        return moment == null
                ? ""
                : moment.atZone(user.zone())
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    /** A filter in force, from the message {@code tasks.chip.<name>}. */
    public String chip(String filter, String value) {
        String shown =
                switch (filter) {
                    case "kind" -> value.contains("/") ? name(value.substring(value.indexOf('/') + 1)) : process(value);
                    case "due" -> due(value);
                    case "group" -> group(value);
                    case "who" -> who(value);
                    case "priority" ->
                        messages.getMessage("tasks.priority." + priority(Integer.parseInt(value)), null, user.locale());
                    default -> value;
                };
        return messages.getMessage("tasks.chip." + filter, new Object[] {shown}, user.locale());
    }

    private String who(String value) {
        return value.equals(TaskQuery.About.NOBODY) ? messages.getMessage("tasks.nobody", null, user.locale()) : value;
    }

    private String due(String value) {
        return value.chars().allMatch(Character::isDigit)
                ? messages.getMessage("tasks.filter.hours", new Object[] {value}, user.locale())
                : messages.getMessage("tasks.due." + value, null, user.locale());
    }

    /** What it is about, such as {@code Return R-1042}, from the message {@code subject.<kind>}. */
    public String subject(Subject subject) {
        String kind = messages.getMessage("subject." + subject.kind(), null, words(subject.kind()), user.locale());
        return kind + " " + subject.id();
    }

    /** Who may do it, from the message {@code group.<name>}. */
    public String group(String group) {
        return group == null ? "" : messages.getMessage("group." + group, null, words(group), user.locale());
    }

    /** The page of a subject; null for one that is gone, of which something may still be written. */
    public String path(Subject subject) {
        try {
            return kinds.facts(subject).path();
        } catch (SubjectNotFound gone) {
            return null;
        }
    }

    public String icon(Subject subject) {
        return kinds.icon(subject);
    }

    public String seller(String id) {
        return id.equals(SellerScope.HOUSE)
                ? house()
                : sellers.find(id).map(SellerView::name).orElse(id);
    }

    /** As {@link #seller(String)}, for each row of a list, which asks for all names once. */
    public String seller(String id, Map<String, String> names) {
        return id.equals(SellerScope.HOUSE) ? house() : names.getOrDefault(id, id);
    }

    private String house() {
        return messages.getMessage("tasks.house", null, user.locale());
    }

    /** Who reads, as tasks name people. */
    public String me() {
        return user.name();
    }

    /** Whether the reader may take it: it is open, nobody has it, and it is a group's of the reader's. */
    public boolean free(TaskView task) {
        return task.completed() == null
                && task.assignee() == null
                && (task.candidateGroup() == null || user.groups().contains(task.candidateGroup()));
    }

    public boolean mine(TaskView task) {
        return user.name().equals(task.assignee());
    }

    /** Two letters that stand for a person in a list. */
    public String initials(String email) {
        String name = email.substring(0, Math.min(2, email.length()));
        return name.toUpperCase(Locale.ROOT);
    }

    /** {@code high}, {@code normal} or {@code low}. */
    public String priority(int priority) {
        return priority >= HIGH ? "high" : priority <= LOW ? "low" : "normal";
    }

    /** The name of the language that a text is in. */
    public String language(Locale language) {
        return language.getDisplayLanguage(user.locale());
    }

    private static String words(String key) {
        return key.substring(0, 1).toUpperCase(Locale.ROOT)
                + key.substring(1).replace('-', ' ').replace('_', ' ');
    }
}
