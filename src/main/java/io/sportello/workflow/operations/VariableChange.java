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

    static VariableChange of(InstanceVariable variable) {
        VariableKind kind = variable.kind() == null ? VariableKind.STRING : variable.kind();
        return new VariableChange(variable.id(), variable.name(), kind, variable.text(), variable.text(), "");
    }

    static VariableChange missing() {
        return new VariableChange("", "", VariableKind.STRING, "", "", "");
    }

    public boolean isNew() {
        return id.isEmpty();
    }
}
