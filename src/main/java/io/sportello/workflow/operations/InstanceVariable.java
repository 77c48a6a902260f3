package io.sportello.workflow.operations;

import java.util.Objects;
import org.camunda.bpm.engine.runtime.VariableInstance;

/**
 * A variable of a running process.
 *
 * @param id the engine's
 * @param name its name
 * @param execution where it is kept
 * @param kind its kind, or null when nobody can type such a value
 * @param type the engine's name of its type
 * @param text its value; empty for none and for what has no text
 */
record InstanceVariable(String id, String name, String execution, VariableKind kind, String type, String text) {

    static InstanceVariable of(VariableInstance found) {
        VariableKind kind = VariableKind.of(found.getTypeName()).orElse(null);
        return new InstanceVariable(
                found.getId(),
                found.getName(),
                found.getExecutionId(),
                kind,
                found.getTypeName(),
                Objects.toString(found.getValue(), ""));
    }

    /** Whether an administrator may write it: something that can be typed, or nothing yet. */
    public boolean writable() {
        return kind != null || "null".equals(type);
    }
}
