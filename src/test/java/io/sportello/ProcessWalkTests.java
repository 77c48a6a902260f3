package io.sportello;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** One word, one walk: from a task's name to its process, its code, its rule and its form, and to the README. */
class ProcessWalkTests {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final List<String> FLOW_NODES = List.of(
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "exclusiveGateway",
            "parallelGateway",
            "subProcess",
            "process");

    static List<Path> processes() {
        List<Path> found = files("processes", ".bpmn");
        assertThat(found).as("processes").isNotEmpty();
        return found;
    }

    @ParameterizedTest
    @MethodSource("processes")
    void aProcessIsNamedAsItsFile(Path file) {
        assertThat(elements(file, "process"))
                .singleElement()
                .satisfies(process -> assertThat(process.getAttribute("id")).isEqualTo(name(file)))
                .satisfies(process -> assertThat(process.getAttributeNS(CAMUNDA, "historyTimeToLive"))
                        .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyElementIsDocumented(Path file) {
        List<Element> nodes = FLOW_NODES.stream()
                .flatMap(type -> elements(file, type).stream())
                .toList();
        assertThat(nodes).isNotEmpty().allSatisfy(node -> assertThat(documentation(node))
                .as(name(file) + " " + node.getAttribute("id"))
                .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void aServiceTaskIsRunByTheDelegateOfItsName(Path file) {
        elements(file, "serviceTask").forEach(task -> {
            String delegate = pascal(task.getAttribute("id")) + "Delegate";
            assertThat(task.getAttributeNS(CAMUNDA, "delegateExpression"))
                    .isEqualTo("${" + delegate.substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                            + delegate.substring(1) + "}");
            assertThat(processClass(file, delegate)).exists();
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void aBusinessRuleTaskAsksTheTableOfItsName(Path file) {
        elements(file, "businessRuleTask").forEach(task -> {
            String id = task.getAttribute("id");
            assertThat(task.getAttributeNS(CAMUNDA, "delegateExpression")).isEqualTo("${decide}");
            assertThat(Path.of("rules", feature(file), id + ".dmn")).exists();
            assertThat(processClass(file, pascal(id) + "Task")).content().contains("\"" + id + "\"");
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void aUserTaskShowsTheFormOfItsName(Path file) {
        elements(file, "userTask").forEach(task -> {
            String id = task.getAttribute("id");
            assertThat(task.getAttributeNS(CAMUNDA, "formRef")).isEqualTo(id);
            assertThat(task.getAttributeNS(CAMUNDA, "candidateGroups")).as(id).isNotEmpty();
            assertThat(Path.of("forms", feature(file), id + ".form")).content().contains("\"id\": \"" + id + "\"");
            assertThat(processClass(file, pascal(id) + "Task")).content().contains("\"" + id + "\"");
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyNameOnTheDiagramHasItsWordsInBothLanguages(Path file) {
        List<String> keys = Stream.concat(FLOW_NODES.stream(), Stream.of("sequenceFlow"))
                .filter(type -> !type.equals("process"))
                .flatMap(type -> elements(file, type).stream())
                .filter(element -> !element.getAttribute("name").isEmpty())
                .map(element -> ("userTask".equals(element.getLocalName()) ? "task." : "bpmn." + name(file) + ".")
                        + element.getAttribute("id"))
                .toList();
        assertThat(keys).isNotEmpty();
        List<String> notes = elements(file, "textAnnotation").stream()
                .map(note -> "bpmn." + name(file) + "." + note.getAttribute("id"))
                .toList();
        for (String language : List.of("", "_it")) {
            assertThat(Path.of("src/main/resources/messages", feature(file) + language + ".properties"))
                    .content()
                    .contains(Stream.concat(keys.stream(), notes.stream())
                            .map(key -> "\n" + key + "=")
                            .toList());
        }
    }

    @Test
    void noFormIsOrphaned() {
        Set<String> shown = processes().stream()
                .flatMap(file -> elements(file, "userTask").stream())
                .map(task -> task.getAttribute("id"))
                .collect(Collectors.toSet());
        assertThat(names("forms", ".form")).isNotEmpty().allSatisfy(form -> assertThat(shown)
                .contains(form));
    }

    @Test
    void noRuleIsOrphaned() {
        String everything = Stream.concat(
                        files("src/main/java", ".java").stream(),
                        Stream.concat(files("rules", ".dmn").stream(), processes().stream()))
                .map(ProcessWalkTests::read)
                .collect(Collectors.joining());
        assertThat(names("rules", ".dmn")).isNotEmpty().allSatisfy(rule -> assertThat(everything)
                .as(rule + " is a task's, a floor or asked by name")
                .containsAnyOf("businessRuleTask id=\"" + rule + "\"", "policy=\"" + rule + "\"", "\"" + rule + "\","));
        assertThat(names("rules", ".drl")).isNotEmpty().allSatisfy(rule -> assertThat(everything)
                .contains("\"" + rule + "\""));
    }

    @Test
    void theReadmeNamesEveryFeaturesProcessesRulesAndForms() {
        List<List<String>> rows = read(Path.of("README.md"))
                .lines()
                .filter(line -> line.matches("\\| `?\\w+`? \\| .*\\.(bpmn|dmn)\\).*"))
                .map(line -> List.of(line.split("\\|")))
                .toList();
        assertThat(rows).isNotEmpty();
        List<String> features = new ArrayList<>();
        for (List<String> row : rows) {
            String feature = row.get(1).strip().replace("`", "");
            features.add(feature);
            assertThat(links(row.get(2))).as(feature).isEqualTo(under("processes", feature, ".bpmn"));
            assertThat(links(row.get(3))).as(feature).isEqualTo(under("rules", feature, ".dmn", ".drl"));
            assertThat(links(row.get(4))).as(feature).isEqualTo(under("forms", feature, ".form"));
        }
        assertThat(features)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(processes().stream(), files("rules", ".dmn").stream())
                                .map(ProcessWalkTests::feature)
                                .collect(Collectors.toSet()));
    }

    private static Set<String> links(String cell) {
        Matcher link = Pattern.compile("\\]\\(([^)]+)\\)").matcher(cell);
        return link.results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> under(String folder, String feature, String... endings) {
        return Arrays.stream(endings)
                .flatMap(ending -> files(folder, ending).stream())
                .filter(file -> feature(file).equals(feature))
                .map(file -> file.toString().replace('\\', '/'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path processClass(Path file, String type) {
        return Path.of("src/main/java/io/sportello", feature(file), "process", type + ".java");
    }

    private static String pascal(String id) {
        return Arrays.stream(id.split("-"))
                .map(part -> part.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
    }

    private static String feature(Path file) {
        return file.getParent().getFileName().toString();
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceAll("\\.\\w+$", "");
    }

    private static List<String> names(String folder, String ending) {
        return files(folder, ending).stream().map(ProcessWalkTests::name).toList();
    }

    private static String documentation(Element node) {
        return Stream.of(node.getChildNodes())
                .flatMap(children -> IntStream.range(0, children.getLength()).mapToObj(children::item))
                .filter(child -> "documentation".equals(child.getLocalName()))
                .map(child -> child.getTextContent())
                .collect(Collectors.joining());
    }

    private static final Map<Path, Document> PARSED = new java.util.concurrent.ConcurrentHashMap<>();

    private static List<Element> elements(Path file, String type) {
        NodeList found = PARSED.computeIfAbsent(file, ProcessWalkTests::parse).getElementsByTagNameNS(BPMN, type);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static Document parse(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (Exception e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
