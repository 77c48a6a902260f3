package io.sportello.policies.tables;

import io.sportello.policies.TableRefused;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;

/** Writes tests into a table's file. */
public final class WrittenTests {

    private WrittenTests() {}

    /** The file with tests behind its others. */
    public static String with(String content, List<TableTest> tests) {
        return changed(content, decision -> tests.forEach(test -> TestWriter.add(decision, test)));
    }

    static String changed(String content, Consumer<Element> change) {
        Element root = new SafeDmn("test").root(content);
        change.accept((Element) root.getElementsByTagNameNS("*", "decision").item(0));
        StringWriter out = new StringWriter();
        try {
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(root), new StreamResult(out));
        } catch (TransformerException e) {
            throw new TableRefused("test", "definitions", e.getMessage());
        }
        return out.toString();
    }
}
