package io.sportello.workflow.operations;

/**
 * What an administrator wants a variable to be.
 *
 * @param id the engine's, or an empty text for a variable that is missing
 * @param name its name
 * @param kind of what kind it is to be; counts only where it has none yet
 * @param before its value when it was looked at
 * @param value as typed
 * @param reason why
 */
record VariableChange(String id, String name, VariableKind kind, String before, String value, String reason) {

    VariableChange {
        id = orEmpty(id);
        name = orEmpty(name);
        kind = kind == null ? VariableKind.STRING : kind;
        before = orEmpty(before);
        value = orEmpty(value);
        reason = orEmpty(reason);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    static VariableChange of(InstanceVariable variable) {
        return new VariableChange(
                variable.id(), variable.name(), variable.kind(), variable.text(), variable.text(), "");
    }

    static VariableChange missing() {
        return new VariableChange("", "", VariableKind.STRING, "", "", "");
    }

    public boolean isNew() {
        return id.isEmpty();
    }
}
