package io.sportello.policies.analysis;

import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.dmn.api.feel.runtime.events.FEELEvent;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.runtime.events.SyntaxErrorEvent;
import org.kie.dmn.feel.runtime.events.UnknownVariableErrorEvent;

/** Asks the engine's parser whether it can read a cell, without running it. */
class FeelCheck {

    /** Longer or deeper than anybody writes; a parser may take very long for such. */
    private static final int LONGEST = 2_000;

    private static final int DEEPEST = 40;

    private static final Pattern COMPARED = Pattern.compile("\\s*(?:<=|>=|<|>|!=|=)(.*)", Pattern.DOTALL);

    private static final Map<String, Type> TYPES = Map.of(
            "number", BuiltInType.NUMBER,
            "string", BuiltInType.STRING,
            "boolean", BuiltInType.BOOLEAN,
            "date", BuiltInType.DATE);

    private final FEEL feel = FEELBuilder.builder().build();
    private final List<FEELEvent> events = new ArrayList<>();
    private final List<Column> inputs;

    FeelCheck(DecisionTable table) {
        this.inputs = table.inputs();
        feel.addListener(events::add);
    }

    /**
     * What the parser stumbles over.
     *
     * @param name a name that means nothing; null when it is the syntax
     * @param rest the text from where it can't be read; empty at its end
     * @param at the place of that, from 1
     */
    record Stumble(String name, String rest, int at) {}

    /** Reads a cell of an input column. */
    Optional<Stumble> unaryTests(Column column, String text) {
        return read(text, () -> feel.processUnaryTests(text, known().addInputVariableType("?", type(column))))
                .or(() -> compared(text));
    }

    /** The parser lets any name pass behind an operator. */
    private Optional<Stumble> compared(String text) {
        Matcher operand = COMPARED.matcher(text);
        return operand.matches()
                ? expression(operand.group(1)).filter(stumble -> stumble.name() != null)
                : Optional.empty();
    }

    /** Reads a cell of an output column. */
    Optional<Stumble> expression(String text) {
        return read(text, () -> feel.processExpression(text, known()));
    }

    private Optional<Stumble> read(String text, Runnable parser) {
        if (text.length() > LONGEST || depth(text) > DEEPEST) {
            return Optional.of(new Stumble(null, text.substring(0, Math.min(20, text.length())), 1));
        }
        events.clear();
        try {
            parser.run();
        } catch (RuntimeException e) {
            if (events.isEmpty()) {
                return Optional.of(new Stumble(null, text, 1));
            }
        }
        return events.stream()
                .filter(SyntaxErrorEvent.class::isInstance)
                .findFirst()
                .map(event -> syntax(text, event))
                .or(() -> events.stream()
                        .filter(UnknownVariableErrorEvent.class::isInstance)
                        .findFirst()
                        .map(event -> new Stumble(String.valueOf(event.getOffendingSymbol()), "", 1)));
    }

    private static Stumble syntax(String text, FEELEvent event) {
        int begin = text.lines()
                .limit(Math.max(0, event.getLine() - 1L))
                .mapToInt(line -> line.length() + 1)
                .sum();
        int at = Math.min(text.length(), begin + Math.max(0, event.getColumn()));
        return new Stumble(null, text.substring(at), at + 1);
    }

    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += "([{".indexOf(text.charAt(i)) >= 0 ? 1 : (")]}".indexOf(text.charAt(i)) >= 0 ? -1 : 0);
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private CompilerContext known() {
        CompilerContext context = feel.newCompilerContext();
        inputs.forEach(input -> context.addInputVariableType(input.name(), type(input)));
        return context;
    }

    private static Type type(Column column) {
        return TYPES.getOrDefault(column.type(), BuiltInType.UNKNOWN);
    }
}
