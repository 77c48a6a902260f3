package io.sportello.workflow;

import io.sportello.assets.Asset;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;

/** A process file can't be deployed; the message names the file, and each error's line and element. */
class BrokenProcess extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenProcess(Asset asset, ParseException cause) {
        super(asset + " is not a process that can run:\n" + problems(cause), cause);
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
