package io.sportello.policies.tables;

import io.sportello.policies.TableRefused;
import io.sportello.policies.tables.DecisionTable.Column;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** Reads the tests that stand in a table's file, and refuses those that can never be run. */
class TestReader {

    static final int MOST = 2_000;
    static final int LONGEST_NAME = 200;

    private final String file;
    private final List<Column> inputs;
    private final List<Column> outputs;

    TestReader(String file, List<Column> inputs, List<Column> outputs) {
        this.file = file;
        this.inputs = inputs;
        this.outputs = outputs;
    }

    /** @throws TableRefused naming the test at fault */
    List<TableTest> read(List<Element> elements) {
        if (elements.size() > MOST) {
            throw new TableRefused(file, "tests", "many", elements.size(), MOST);
        }
        List<TableTest> tests = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Element element : elements) {
            TableTest test = test(element, "test " + (tests.size() + 1));
            if (!names.add(test.name())) {
                throw new TableRefused(file, "test " + test.name(), "test-taken");
            }
            tests.add(test);
        }
        return List.copyOf(tests);
    }

    private TableTest test(Element element, String place) {
        String name = element.getAttribute("name").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new TableRefused(file, place, "test-name", LONGEST_NAME);
        }
        String named = "test " + name;
        Map<String, Object> facts = new LinkedHashMap<>();
        Map<String, Object> expected = new LinkedHashMap<>();
        for (Element child : SafeDmn.children(element)) {
            switch (TableReader.OURS.equals(child.getNamespaceURI()) ? child.getLocalName() : "") {
                case "fact" -> put(facts, inputs, child, "input", named);
                case "expect" -> put(expected, outputs, child, "output", named);
                default -> throw new TableRefused(file, named, "test-child", child.getNodeName());
            }
        }
        boolean none = element.getAttribute("expectNone").equals("true");
        if (none != expected.isEmpty()) {
            throw new TableRefused(file, named, "test-expects");
        }
        return new TableTest(name, Collections.unmodifiableMap(facts), Collections.unmodifiableMap(expected), none);
    }

    private void put(Map<String, Object> values, List<Column> columns, Element element, String kind, String place) {
        String name = element.getAttribute(kind);
        Column column = columns.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new TableRefused(file, place, "no-" + kind, name));
        if (values.containsKey(name)) {
            throw new TableRefused(file, place, "test-twice", kind, name);
        }
        try {
            values.put(name, FeelLiteral.read(column.type(), element.getAttribute("value")));
        } catch (IllegalArgumentException e) {
            throw new TableRefused(file, place, "test-value", kind, name, column.type(), e.getMessage());
        }
    }
}
