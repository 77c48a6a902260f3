package io.sportello.workflow;

import io.sportello.assets.Asset;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.xml.sax.SAXParseException;

/** A process file can't be deployed; the message names the file, and each error's line and element. */
class BrokenProcess extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenProcess(Asset asset, ParseException cause) {
        super(message(asset, problems(cause)), cause);
    }

    BrokenProcess(Asset asset, SAXParseException cause) {
        super(message(asset, "  line " + cause.getLineNumber() + ": " + cause.getMessage()), cause);
    }

    private static String message(Asset asset, String problems) {
        return asset + " is not a process that can run:\n" + problems;
    }

    private static String problems(ParseException cause) {
        return cause.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream())
                .map(BrokenProcess::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Problem problem) {
        String element = problem.getMainElementId() == null ? "" : ", element " + problem.getMainElementId();
        return "  line " + problem.getLine() + element + ": " + problem.getMessage();
    }
}
