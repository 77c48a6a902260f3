package io.sportello.tasks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A component of a form-js schema, read by the names that form-js gives its properties. */
final class FormField {

    private final Map<String, Object> json;
    private final List<FormField> components;

    FormField(Map<String, Object> json) {
        this.json = json;
        this.components = list(json.get("components")).stream()
                .map(FormField::map)
                .map(FormField::new)
                .toList();
    }

    String id() {
        return text("id");
    }

    String key() {
        return text("key");
    }

    FormFieldType type() {
        return FormFieldType.of(text("type"));
    }

    List<FormField> components() {
        return components;
    }

    /** A list whose components stand once in every row. */
    boolean repeats() {
        return type() == FormFieldType.DYNAMICLIST && Boolean.TRUE.equals(json.get("isRepeating"));
    }

    /** Whether rows may be added and removed in the browser. */
    boolean growing() {
        return !Boolean.FALSE.equals(json.get("allowAddRemove"));
    }

    int defaultRows() {
        return json.get("defaultRepetitions") instanceof Number n ? n.intValue() : 1;
    }

    /** The path of its value within its parent; empty for components that only arrange others. */
    List<Object> path() {
        String path = type().keyed() ? key() : type().pathed() ? text("path") : null;
        return path == null || path.isEmpty() ? List.of() : new ArrayList<>(List.of((Object[]) path.split("\\.")));
    }

    String hide() {
        return map(json.get("conditional")).get("hide") instanceof String s ? s : null;
    }

    boolean disabled() {
        return Boolean.TRUE.equals(json.get("disabled"));
    }

    /** {@code true}, {@code false} or an expression. */
    Object readonly() {
        return json.get("readonly");
    }

    Map<String, Object> validate() {
        return map(json.get("validate"));
    }

    Object defaultValue() {
        return json.get("defaultValue");
    }

    String text(String property) {
        return json.get(property) == null ? null : json.get(property).toString();
    }

    /** A number, also when the file has it as a text; null when there is none. */
    BigDecimal number(String property) {
        String text = text(property);
        return text == null || text.isBlank() ? null : new BigDecimal(text);
    }

    boolean is(String property) {
        return Boolean.TRUE.equals(json.get(property));
    }

    Object property(String property) {
        return json.get(property);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> m ? (Map<String, Object>) m : Map.of();
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return value instanceof List<?> l ? (List<Object>) l : List.of();
    }
}
