package io.sportello.caselog;

/** Which lines of the case log a list shows. */
public enum LogView {
    OPEN(" and closed_at is null"),
    SELLER(" and closed_at is null and turn = 'SELLER'"),
    SUPPORT(" and closed_at is null and turn = 'SUPPORT'"),
    MARKETPLACE(" and closed_at is null and turn = 'MARKETPLACE'"),
    BUYER(" and closed_at is null and turn = 'BUYER'"),
    CLOSED(" and closed_at is not null"),
    ALL("");

    private final String condition;

    LogView(String condition) {
        this.condition = condition;
    }

    /** To be added to a {@code where}. */
    String condition() {
        return condition;
    }
}
