package io.sportello.policies.tables;

import io.sportello.policies.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.ContextNode;
import org.kie.dmn.feel.lang.ast.FilterExpressionNode;
import org.kie.dmn.feel.lang.ast.ForExpressionNode;
import org.kie.dmn.feel.lang.ast.FunctionDefNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.InfixOperator;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.PathExpressionNode;
import org.kie.dmn.feel.lang.ast.QuantifiedExpressionNode;
import org.kie.dmn.feel.lang.impl.FEELEventListenersManager;
import org.kie.dmn.feel.parser.feel11.ASTBuilderVisitor;
import org.kie.dmn.feel.parser.feel11.FEELParser;
import org.kie.dmn.feel.parser.feel11.FEEL_1_1Parser;

/**
 * Lets only expressions through whose evaluation ends soon and gives the same answer whenever it is repeated: no loops and
 * filters, no functions of one's own, of the built-in ones only those of a list, nothing nested deeply, and nothing that
 * grows faster than its text: no powers, no numbers with exponents, no contexts, whose entries may double each other.
 */
final class SafeFeel {

    /** The longest expression, in characters. */
    static final int LONGEST = 2_000;

    /** The deepest nesting of brackets. */
    static final int DEEPEST = 20;

    /** No clock, no regular expressions, no iteration, no tables of other models, no numbers read from texts. */
    private static final Set<String> FUNCTIONS = Set.of(
            "not",
            "date",
            "time",
            "date and time",
            "duration",
            "years and months duration",
            "string",
            "upper case",
            "lower case",
            "string length",
            "substring",
            "substring before",
            "substring after",
            "contains",
            "starts with",
            "ends with",
            "list contains",
            "count",
            "min",
            "max",
            "sum",
            "abs",
            "floor",
            "ceiling",
            "round up",
            "round down",
            "round half up",
            "round half down",
            "decimal",
            "modulo",
            "day of week",
            "day of year",
            "month of year",
            "week of year",
            "is",
            "coalesce");

    /** What can be asked of a date, a time or a duration; anything else would be asked of a Java object. */
    private static final Set<String> MEMBERS = Set.of(
            "year", "month", "day", "weekday", "hour", "minute", "second", "years", "months", "days", "hours",
            "minutes", "seconds");

    /** Nearly all cells: literals, comparisons, ranges and lists of these, which need no closer look. */
    private static final Pattern PLAIN = Pattern.compile(
            "(?:[\\s\\d.,<>=\\[\\]()@-]|\"[^\"\\\\]*+\"|\\bnot\\b|\\bdate\\b|\\btrue\\b|\\bfalse\\b|\\bnull\\b)*+");

    private static final Pattern EXPONENT = Pattern.compile("[eE]");

    private SafeFeel() {}

    /** Why an expression is not let through, in words; empty when it is. */
    static Optional<Refusal> objection(String text) {
        if (text.length() > LONGEST) {
            return Optional.of(Refusal.of("long", LONGEST));
        }
        if (depth(text) > DEEPEST) {
            return Optional.of(Refusal.of("deep", DEEPEST));
        }
        return PLAIN.matcher(text).matches() ? Optional.empty() : parsed(text);
    }

    private static Optional<Refusal> parsed(String text) {
        try {
            return Stream.of(parser(text).unaryTestsRoot(), parser(text).compilation_unit())
                    .map(tree -> tree.accept(new ASTBuilderVisitor(Map.of(), null)))
                    .flatMap(node -> objection(node).stream())
                    .findFirst();
        } catch (StackOverflowError deep) {
            return Optional.of(Refusal.of("too-deep"));
        } catch (RuntimeException unreadable) {
            // it is no FEEL: whoever compiles it says where
            return Optional.empty();
        }
    }

    private static FEEL_1_1Parser parser(String text) {
        return FEELParser.parse(new FEELEventListenersManager(), text, Map.of(), Map.of(), List.of(), List.of(), null);
    }

    private static Optional<Refusal> objection(ASTNode node) {
        if (node == null) {
            return Optional.empty();
        }
        Optional<Refusal> own = own(node);
        return own.isPresent()
                ? own
                : Stream.of(node.getChildrenNode())
                        .flatMap(child -> objection(child).stream())
                        .findFirst();
    }

    private static Optional<Refusal> own(ASTNode node) {
        if (node instanceof ForExpressionNode || node instanceof QuantifiedExpressionNode) {
            return Optional.of(Refusal.of("loops"));
        }
        if (node instanceof FilterExpressionNode) {
            return Optional.of(Refusal.of("filters"));
        }
        if (node instanceof FunctionDefNode) {
            return Optional.of(Refusal.of("java"));
        }
        if (node instanceof ContextNode) {
            return Optional.of(Refusal.of("contexts"));
        }
        if (node instanceof InfixOpNode infix && infix.getOperator() == InfixOperator.POW) {
            return Optional.of(Refusal.of("powers"));
        }
        if (node instanceof NumberNode number
                && EXPONENT.matcher(number.getText()).find()) {
            return Optional.of(Refusal.of("exponents"));
        }
        if (node instanceof FunctionInvocationNode call) {
            return refused(FUNCTIONS, call.getName().getText(), "function");
        }
        return node instanceof PathExpressionNode path
                ? refused(MEMBERS, path.getName().getText(), "member")
                : Optional.empty();
    }

    private static Optional<Refusal> refused(Set<String> allowed, String name, String reason) {
        return allowed.contains(name.strip().replaceAll("\\s+", " "))
                ? Optional.empty()
                : Optional.of(Refusal.of(reason, name));
    }

    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0) {
                depth--;
            }
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
