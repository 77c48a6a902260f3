package io.sportello.tasks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an expression of a form sees at one place: all data, and the row it stands in.
 *
 * @param data all of the form's data
 * @param self the row, or all data outside of lists
 * @param parent the row or data around it, or null
 * @param numbers the numbers of the rows, from 1, outermost first
 * @param base the path of the components' parent
 */
record FormScope(Map<String, Object> data, Object self, Object parent, List<BigDecimal> numbers, List<Object> base) {

    static FormScope of(Map<String, Object> data) {
        return new FormScope(data, data, null, List.of(), List.of());
    }

    /** The path of a component here. */
    List<Object> path(FormField field) {
        return join(base, field.path());
    }

    /** The scope of what stands in a component. */
    FormScope in(FormField field) {
        return new FormScope(data, self, parent, numbers, path(field));
    }

    /** The scope of a list's row, counted from 0. */
    FormScope row(FormField list, int row) {
        List<Object> path = join(path(list), List.of(row));
        List<BigDecimal> inner = new ArrayList<>(numbers);
        inner.add(BigDecimal.valueOf(row + 1L));
        return new FormScope(data, FormData.get(data, path), self, inner, path);
    }

    /** The names that form-js lets expressions use. */
    Map<String, Object> names() {
        Map<String, Object> special = new LinkedHashMap<>();
        special.put("this", self);
        special.put("i", numbers);
        special.put("parent", parent);
        Map<String, Object> names = new LinkedHashMap<>(special);
        names.putAll(data);
        special.forEach((name, value) -> names.put("_" + name + "_", value));
        return names;
    }

    private static List<Object> join(List<Object> first, List<Object> second) {
        List<Object> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
