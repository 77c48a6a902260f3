package io.sportello.policies.tables;

import io.sportello.policies.Refusal;
import io.sportello.policies.TableRefused;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Lets only what a decision table consists of through to the engine: no document type, no import, no function, and
 * nothing that reaches for Java.
 */
public class SafeDmn {

    /** The DMN versions that the engine reads: 1.2 to 1.5. */
    static final Set<String> DMN = Set.of(
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "https://www.omg.org/spec/DMN/20211108/MODEL/",
            "https://www.omg.org/spec/DMN/20230324/MODEL/");

    static final int MAX_BYTES = 1_000_000;
    public static final int MAX_ROWS = 2_000;
    static final int MAX_COLUMNS = 100;

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "description",
            "extensionElements",
            "decision",
            "question",
            "allowedAnswers",
            "variable",
            "informationRequirement",
            "requiredInput",
            "inputData",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "defaultOutputEntry",
            "annotation",
            "rule",
            "inputEntry",
            "outputEntry",
            "annotationEntry",
            "text",
            "itemDefinition",
            "typeRef",
            "allowedValues");

    /** What the engine reads as an expression. */
    private static final Set<String> EXPRESSIONS = Set.of(
            "inputEntry",
            "outputEntry",
            "inputExpression",
            "inputValues",
            "outputValues",
            "defaultOutputEntry",
            "allowedValues");

    /** Only drawings, which the engine does not read. */
    private static final String DRAWING = "DMNDI";

    /** FEEL can define functions in text, also over Java, and read a value's Java class as if it were a member. */
    private static final Pattern JAVA = Pattern.compile("\\bexternal\\b\\s*\\{|\\bfunction\\s*\\(|\\.\\s*class\\b");

    private final String file;

    public SafeDmn(String file) {
        this.file = file;
    }

    /**
     * The root of a checked document.
     *
     * @throws TableRefused when it is too large, not well-formed, or holds anything that is not let through
     */
    public Element root(String content) {
        if (content.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new TableRefused(file, "definitions", "large", MAX_BYTES);
        }
        Element root = parsed(content);
        if (!"definitions".equals(root.getLocalName()) || !isDmn(root)) {
            throw new TableRefused(file, root.getNodeName(), "no-dmn");
        }
        check(root);
        int rows = root.getElementsByTagNameNS("*", "rule").getLength();
        if (rows > MAX_ROWS) {
            throw new TableRefused(file, "decisionTable", "many-rows", rows, MAX_ROWS);
        }
        checkWidth(root);
        return root;
    }

    private void checkWidth(Element root) {
        for (String kind : List.of("input", "output", "annotation", "inputData")) {
            int columns = root.getElementsByTagNameNS("*", kind).getLength();
            if (columns > MAX_COLUMNS) {
                throw new TableRefused(file, "decisionTable", "many-columns", columns, kind, MAX_COLUMNS);
            }
        }
    }

    /** Whether an element is of DMN; one without a namespace is not. */
    static boolean isDmn(Element element) {
        return element.getNamespaceURI() != null && DMN.contains(element.getNamespaceURI());
    }

    /** The elements below an element. */
    public static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private void check(Element element) {
        if (!isDmn(element)) {
            checkForeign(element);
            return;
        }
        if (!ELEMENTS.contains(element.getLocalName())) {
            throw new TableRefused(file, named(element), "foreign");
        }
        if (element.getLocalName().equals("text")) {
            checkText((Element) element.getParentNode(), element.getTextContent());
        }
        children(element).forEach(this::check);
    }

    private void checkText(Element owner, String text) {
        Optional<Refusal> objection = EXPRESSIONS.contains(owner.getLocalName()) ? objection(text) : java(text);
        objection.ifPresent(why -> {
            throw new TableRefused(file, named(owner), why);
        });
    }

    /** Why an expression is not let through; empty for one that is. */
    public static Optional<Refusal> objection(String expression) {
        return java(expression).or(() -> SafeFeel.objection(expression));
    }

    private static Optional<Refusal> java(String text) {
        return JAVA.matcher(text).find() ? Optional.of(Refusal.of("java")) : Optional.empty();
    }

    private void checkForeign(Element element) {
        boolean extension = "extensionElements".equals(element.getParentNode().getLocalName());
        boolean drawing = DRAWING.equals(element.getLocalName());
        if (!extension && !drawing) {
            throw new TableRefused(file, named(element), "foreign");
        }
    }

    private static String named(Element element) {
        String id = element.getAttribute("id");
        return (id.isEmpty() ? element.getNodeName() : element.getNodeName() + " " + id) + place(element);
    }

    /** Where a cell stands, for those who see rows and columns; empty for anything else. */
    private static String place(Element element) {
        if (!(element.getParentNode() instanceof Element rule) || !"rule".equals(rule.getLocalName())) {
            return "";
        }
        return " (row %d, %s %d)".formatted(among(rule), element.getLocalName().replace("Entry", ""), among(element));
    }

    private static long among(Element element) {
        return children((Element) element.getParentNode()).stream()
                        .filter(each -> each.getLocalName().equals(element.getLocalName()))
                        .takeWhile(each -> each != element)
                        .count()
                + 1;
    }

    private Element parsed(String content) {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(content))).getDocumentElement();
        } catch (SAXParseException e) {
            throw new TableRefused(file, "line " + e.getLineNumber(), "malformed");
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new TableRefused(file, "definitions", "unreadable");
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return factory;
    }
}
