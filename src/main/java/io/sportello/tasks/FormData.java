package io.sportello.tasks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes JSON-like data by paths of keys and row numbers. */
final class FormData {

    private FormData() {}

    /** The value at a path, or null. */
    static Object get(Object data, List<?> path) {
        Object value = data;
        for (Object step : path) {
            value = child(value, step);
        }
        return value;
    }

    /** Whether something, even null, stands at a path. */
    static boolean has(Object data, List<?> path) {
        Object parent = get(data, path.subList(0, path.size() - 1));
        Object step = path.get(path.size() - 1);
        return parent instanceof Map<?, ?> map && map.containsKey(step);
    }

    /** Puts a value, making the objects and lists on the way. */
    static void set(Map<String, Object> data, List<?> path, Object value) {
        Object parent = data;
        for (int i = 0; i < path.size() - 1; i++) {
            Object next = child(parent, path.get(i));
            if (!(next instanceof Map) && !(next instanceof List)) {
                next = path.get(i + 1) instanceof Integer ? new ArrayList<>() : new LinkedHashMap<>();
                put(parent, path.get(i), next);
            }
            parent = next;
        }
        put(parent, path.get(path.size() - 1), value);
    }

    /** Takes away what stands at a path. */
    static void remove(Map<String, Object> data, List<?> path) {
        if (get(data, path.subList(0, path.size() - 1)) instanceof Map<?, ?> parent) {
            parent.remove(String.valueOf(path.get(path.size() - 1)));
        }
    }

    /** A copy that can be changed in every depth, with every number a {@link BigDecimal}. */
    static Map<String, Object> copy(Map<String, Object> data) {
        return FormField.map(deepCopy(data));
    }

    private static Object deepCopy(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, child) -> copy.put(String.valueOf(key), deepCopy(child)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(child -> copy.add(deepCopy(child)));
            return copy;
        }
        return value instanceof Number number ? new BigDecimal(number.toString()) : value;
    }

    private static Object child(Object parent, Object step) {
        if (parent instanceof Map<?, ?> map) {
            return map.get(String.valueOf(step));
        }
        return parent instanceof List<?> list && step instanceof Integer i && i >= 0 && i < list.size()
                ? list.get(i)
                : null;
    }

    private static void put(Object parent, Object step, Object value) {
        if (parent instanceof List<?>) {
            List<Object> list = FormField.list(parent);
            int at = (Integer) step;
            while (list.size() <= at) {
                list.add(new LinkedHashMap<>());
            }
            list.set(at, value);
        } else {
            FormField.map(parent).put(String.valueOf(step), value);
        }
    }
}
