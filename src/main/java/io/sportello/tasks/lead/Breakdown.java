package io.sportello.tasks.lead;

import java.util.Locale;

/** By what the team's page divides its numbers. */
public enum Breakdown {
    TEAM("group"),
    SELLER("seller"),
    PROCESS("kind");

    private final String parameter;

    Breakdown(String parameter) {
        this.parameter = parameter;
    }

    /** The filter of the list that names one of them. */
    String parameter() {
        return parameter;
    }

    String of(Cell cell) {
        return switch (this) {
            case TEAM -> cell.team();
            case SELLER -> cell.seller();
            case PROCESS -> cell.process();
        };
    }

    /** Its name in messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
