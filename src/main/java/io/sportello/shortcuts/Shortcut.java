package io.sportello.shortcuts;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done with a key, and with which one unless a person chose another; its words are {@code shortcut.<id>}. */
public enum Shortcut {
    NEXT(Group.LIST, "j"),
    PREVIOUS(Group.LIST, "k"),
    OPEN(Group.LIST, "Enter"),
    SELECT(Group.LIST, "x"),
    RANGE(Group.LIST, "Shift+X"),
    TAKE_NEXT(Group.WORK, "t"),
    CLAIM(Group.WORK, "c"),
    UNCLAIM(Group.WORK, "u"),
    ASSIGN(Group.WORK, "a"),
    COMPLETE(Group.WORK, "e"),
    COMPLETE_NEXT(Group.WORK, "Shift+E"),
    SNOOZE(Group.WORK, "s"),
    FOLLOW_UP(Group.WORK, "f"),
    UNDO(Group.WORK, "z"),
    WHY(Group.WORK, "w"),
    REPLY(Group.WRITE, "r"),
    NOTE(Group.WRITE, "n"),
    MACRO(Group.WRITE, "m"),
    /** Also works while one types, as {@link #SEND_NEXT} does. */
    SEND(Group.WRITE, "Ctrl+Enter", true),
    SEND_NEXT(Group.WRITE, "Ctrl+Shift+Enter", true),
    SEARCH(Group.PAGE, "/"),
    PALETTE(Group.PAGE, "Ctrl+K"),
    HELP(Group.PAGE, "?"),
    CLOSE(Group.PAGE, "Esc", true),
    GO_HOME(Group.GO, "g h"),
    GO_TASKS(Group.GO, "g t"),
    GO_CASES(Group.GO, "g c"),
    GO_MESSAGES(Group.GO, "g m"),
    GO_RULES(Group.GO, "g r"),
    GO_SETTINGS(Group.GO, "g s");

    private final Group group;
    private final String usual;
    private final boolean fixed;

    Shortcut(Group group, String usual) {
        this(group, usual, false);
    }

    Shortcut(Group group, String usual, boolean fixed) {
        this.group = group;
        this.usual = usual;
        this.fixed = fixed;
    }

    /** What belongs together where they are listed; its words are {@code shortcuts.group.<name>}. */
    public enum Group {
        LIST,
        WORK,
        WRITE,
        PAGE,
        GO
    }

    /** The name by which pages and stored choices know it, such as {@code complete-next}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Group group() {
        return group;
    }

    /** Whether its keys are what every browser's user expects, and can't be others. */
    public boolean fixed() {
        return fixed;
    }

    Keys usual() {
        return Keys.known(usual);
    }

    static Optional<Shortcut> of(String id) {
        return all().filter(one -> one.id().equals(id)).findFirst();
    }

    static Stream<Shortcut> all() {
        return Stream.of(values());
    }
}
