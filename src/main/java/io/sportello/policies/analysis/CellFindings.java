package io.sportello.policies.analysis;

import io.sportello.policies.Direction;
import io.sportello.policies.Direction.Better;
import io.sportello.policies.analysis.FeelCheck.Stumble;
import io.sportello.policies.analysis.Finding.Kind;
import io.sportello.policies.analysis.Finding.Severity;
import io.sportello.policies.proof.CellReader;
import io.sportello.policies.proof.Literal;
import io.sportello.policies.proof.Unprovable;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Column;
import io.sportello.policies.tables.DecisionTable.Row;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at each cell by itself: whether it can be read, is of its column's type, and can be compared. */
class CellFindings {

    private static final long LONGEST_NANOS = Duration.ofSeconds(2).toNanos();
    private static final List<String> TYPES = List.of("string", "number", "boolean", "date");
    private static final Pattern DAY = Pattern.compile("(?:date\\s*\\(\\s*|@)\"([^\"]*)\"");

    private final DecisionTable table;
    private final List<Finding> found = new ArrayList<>();
    private final long begin = System.nanoTime();
    private FeelCheck feel;
    private int unread;

    private CellFindings(DecisionTable table) {
        this.table = table;
    }

    static List<Finding> of(DecisionTable table) {
        CellFindings cells = new CellFindings(table);
        table.rows().forEach(cells::look);
        if (cells.unread > 0) {
            cells.found.add(Finding.table(Kind.UNFINISHED, Severity.WARNING, Integer.toString(cells.unread)));
        }
        return cells.found;
    }

    private void look(Row row) {
        for (int i = 0; i < table.inputs().size(); i++) {
            input(row.number(), table.inputs().get(i), row.inputs().get(i));
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            output(row.number(), table.outputs().get(i), row.outputs().get(i));
        }
    }

    private void input(int row, Column column, String text) {
        if (reads(column.type(), text)) {
            return;
        }
        Optional<Finding> wrong = TYPES.stream()
                .filter(type -> reads(type, text))
                .findFirst()
                .map(type -> wrongType(row, column, type, text))
                .or(() -> noSuchDay(row, column, text));
        wrong.ifPresentOrElse(
                found::add,
                () -> stumbles(row, column, text, () -> {
                    Severity severity = table.floor() == null ? Severity.HINT : Severity.ERROR;
                    found.add(Finding.cell(Kind.NOT_COMPARABLE, severity, row, column.name(), text));
                }));
    }

    private void output(int row, Column column, String text) {
        Direction direction = table.directions().get(column.name());
        if (text.isEmpty()) {
            found.add(Finding.cell(Kind.NO_ANSWER, Severity.ERROR, row, column.name()));
        } else if (is(column.type(), text)) {
            order(row, column, text, direction);
        } else {
            Optional<Finding> wrong = TYPES.stream()
                    .filter(type -> is(type, text))
                    .findFirst()
                    .map(type -> wrongType(row, column, type, text))
                    .or(() -> noSuchDay(row, column, text));
            wrong.ifPresentOrElse(found::add, () -> stumbles(row, column, text, () -> computed(row, column, text)));
        }
    }

    private void order(int row, Column column, String text, Direction direction) {
        Object value = Literal.read(column.type(), text);
        if (direction != null
                && direction.better() == Better.LISTED
                && value != null
                && !direction.order().contains(value.toString())) {
            found.add(Finding.cell(
                    Kind.OUT_OF_ORDER, Severity.ERROR, row, column.name(), text, String.join(", ", direction.order())));
        }
    }

    private void computed(int row, Column column, String text) {
        if (table.directions().containsKey(column.name())) {
            Severity severity = table.floor() == null ? Severity.HINT : Severity.ERROR;
            found.add(Finding.cell(Kind.NOT_COMPARABLE, severity, row, column.name(), text));
        }
    }

    private Finding wrongType(int row, Column column, String type, String text) {
        return Finding.cell(Kind.WRONG_TYPE, Severity.ERROR, row, column.name(), text, type, column.type());
    }

    private static Optional<Finding> noSuchDay(int row, Column column, String text) {
        Matcher days = DAY.matcher(text);
        while (column.type().equals("date") && days.find()) {
            try {
                LocalDate.parse(days.group(1));
            } catch (DateTimeException e) {
                return Optional.of(Finding.cell(Kind.NO_SUCH_DAY, Severity.ERROR, row, column.name(), days.group(1)));
            }
        }
        return Optional.empty();
    }

    private void stumbles(int row, Column column, String text, Runnable otherwise) {
        if (System.nanoTime() - begin > LONGEST_NANOS) {
            unread++;
            return;
        }
        if (feel == null) {
            feel = new FeelCheck(table);
        }
        Optional<Stumble> stumble =
                table.inputs().contains(column) ? feel.unaryTests(column, text) : feel.expression(text);
        stumble.map(each -> said(row, column, text, each)).ifPresentOrElse(found::add, otherwise);
    }

    private static Finding said(int row, Column column, String text, Stumble stumble) {
        return stumble.name() == null
                ? Finding.cell(
                        Kind.SYNTAX,
                        Severity.ERROR,
                        row,
                        column.name(),
                        text,
                        stumble.rest(),
                        Integer.toString(stumble.at()))
                : Finding.cell(Kind.UNKNOWN_NAME, Severity.ERROR, row, column.name(), stumble.name(), column.type());
    }

    private static boolean reads(String type, String text) {
        return succeeds(each -> CellReader.read(type, each) != null, text);
    }

    private static boolean is(String type, String text) {
        return succeeds(each -> Literal.read(type, each) != null || each.equals("null"), text);
    }

    private static boolean succeeds(Predicate<String> reader, String text) {
        try {
            return reader.test(text);
        } catch (Unprovable e) {
            return false;
        }
    }
}
