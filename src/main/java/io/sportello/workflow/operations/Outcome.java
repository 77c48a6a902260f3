package io.sportello.workflow.operations;

/** What has become of one of many; message key {@code workflow.run.outcome.<kind>.<outcome>}. In the order of a list. */
enum Outcome {
    FAILED("late", "alert-octagon"),
    WAITING("go", "clock"),
    UNTOUCHED("soon", "hand-stop"),
    DONE("ok", "circle-check");

    private final String state;
    private final String icon;

    Outcome(String state, String icon) {
        this.state = state;
        this.icon = icon;
    }

    /** Its colour. */
    public String state() {
        return state;
    }

    /** Tabler icon without {@code ti-}. */
    public String icon() {
        return icon;
    }
}
