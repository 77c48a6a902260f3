package io.sportello.workflow.operations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a job failed.
 *
 * @param kind message keys {@code workflow.cause.<kind>}, what happened in plain words, and
 *     {@code workflow.cause.<kind>.do}, what can be done
 * @param message what the error said; may be empty
 * @param trace where in the program it happened; may be empty
 */
record Cause(String kind, String message, String trace) {

    private static final Pattern NAMES = Pattern.compile("(?m)^(?:Caused by: )?(?:[\\w$]+\\.)*([\\w$]+)(?=:|$)");
    private static final Map<Pattern, String> KINDS = new LinkedHashMap<>();

    static {
        kind("conflict", "OptimisticLock\\w*|\\w*OptimisticLockingFailure\\w*|CannotAcquireLock\\w*|\\w*Deadlock\\w*");
        kind(
                "unreachable",
                "ConnectException|UnknownHost\\w*|\\w*Timeout(Exception)?|NoRouteToHost\\w*|MailConnect\\w*");
        kind("data", "DataIntegrityViolation\\w*|ConstraintViolation\\w*|DuplicateKey\\w*");
        kind("database", "CannotCreateTransaction\\w*|CannotGetJdbcConnection\\w*|DataAccessResource\\w*|\\w*SQL\\w*");
        kind("gone", "SubjectNotFound|NoSuchElementException|EntityNotFound\\w*");
        kind("file", "NoSuchFile\\w*|FileSystem\\w*|FileNotFound\\w*|IOException|UncheckedIO\\w*");
        kind("expression", "PropertyNotFound\\w*|ELException|MethodNotFound\\w*");
        kind("program", "NullPointer\\w*|ClassCast\\w*|IndexOutOfBounds\\w*|IllegalArgument\\w*|NumberFormat\\w*");
    }

    private static void kind(String kind, String names) {
        KINDS.put(Pattern.compile(names), kind);
    }

    /** Reads an error as the engine keeps it; either may be null. */
    static Cause of(String message, String trace) {
        String said = message == null ? "" : message.strip();
        String where = trace == null ? "" : trace.strip();
        return new Cause(kindOf(said, where), said, where);
    }

    private static String kindOf(String message, String trace) {
        if (message.startsWith("Unknown property used in expression")
                || message.contains("Cannot resolve identifier")) {
            return "expression";
        }
        if (message.contains("No outgoing sequence flow")) {
            return "gateway";
        }
        // the error that began it stands last
        List<String> names =
                NAMES.matcher(trace).results().map(found -> found.group(1)).toList();
        for (int last = names.size() - 1; last >= 0; last--) {
            for (Map.Entry<Pattern, String> kind : KINDS.entrySet()) {
                Matcher matcher = kind.getKey().matcher(names.get(last));
                if (matcher.matches()) {
                    return kind.getValue();
                }
            }
        }
        return "other";
    }
}
