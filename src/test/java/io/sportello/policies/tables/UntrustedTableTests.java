package io.sportello.policies.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sportello.policies.NoAnswer;
import io.sportello.policies.TableRefused;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no decision tables, or more than that. */
class UntrustedTableTests {

    private static final String ROW =
            "<rule id='r'><inputEntry id='i'><text>%s</text></inputEntry><outputEntry id='o'><text>%s</text></outputEntry></rule>";

    private final TableCheck check = new TableCheck();

    @Test
    void acceptsAPlainTable() {
        assertThatCode(() -> check.check("plain.dmn", "plain", table(ROW.formatted("&lt;= 14", "1"))))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAnEntityBombAndAnExternalEntity() {
        assertRefused(
                "<!DOCTYPE definitions [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>" + table(ROW.formatted("-", "&b;")),
                "document type");
        assertRefused(
                "<!DOCTYPE definitions [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>" + table(ROW.formatted("-", "&a;")),
                "document type");
    }

    @Test
    void refusesAJavaFunctionElement() {
        assertRefused(
                table(ROW.formatted("-", "1"))
                        .replace(
                                "<inputData",
                                "<businessKnowledgeModel id='f' name='f'><encapsulatedLogic kind='Java'><context/>"
                                        + "</encapsulatedLogic></businessKnowledgeModel><inputData"),
                "businessKnowledgeModel f: not allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(function(x) external { java: { class: \"java.lang.Runtime\", method signature: \"getRuntime()\" } })(1)",
                "function(x) x + 1",
                "function /* */ (x) external\n{ }",
                "\"a\".class.name",
                "days . class",
            })
    void refusesAnExpressionThatReachesForJava(String expression) {
        assertRefused(table(ROW.formatted("-", expression)), "functions and Java are not allowed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "sum(for x in 1..1000000000 return x) | loops",
                "if some x in 1..1000000000 satisfies x < 0 then 1 else 2 | loops",
                "if every x in 1..1000000000 satisfies x > 0 then 1 else 2 | loops",
                "count(split(\"aaaa\", \"(a+)+b\")) | function split",
                "if matches(\"aaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+\") then 1 else 2 | function matches",
                "if matches /* hidden */ (\"a\", \"(a+)+\") then 1 else 2 | function matches",
                "string length(replace(\"1\", \"(1+)+\", \"2\")) | function replace",
                "floor(10**999999999) | powers",
                "floor(1e99999999) | exponent",
                "modulo(1E99999999, 7) | exponent",
                "abs(number(\"1e\" + \"99999999\")) | function number",
                "even(days) | function even",
                "odd(days) | function odd",
                "count([1, 2, 3][[1, 2, 3][item > 0] = [1, 2, 3]]) | filters",
                "count([1, 2, 3][1]) | filters",
                "count({a: \"xx\", b: a + a, c: b + b}) | contexts",
                "if {a: 1}.year = 1 then 1 else 2 | contexts",
                "if now() > now() then 1 else 2 | function now",
                "if today() = date(\"2026-01-01\") then 1 else 2 | function today",
                "\"a\".bytes | member bytes",
                "date(\"2026-01-01\").chronology | member chronology"
            })
    void refusesWhatMayNeverEndOrAnswersDifferentlyEachTime(String expression, String why) {
        assertRefused(table(ROW.formatted("-", expression.replace("<", "&lt;"))), why);
    }

    @Test
    void refusesDeepAndLongExpressions() {
        assertRefused(table(ROW.formatted("-", "(".repeat(3_000) + "1" + ")".repeat(3_000))), "longer than 2000");
        assertRefused(table(ROW.formatted("-", "(".repeat(500) + "1" + ")".repeat(500))), "nested deeper than 20");
        assertRefused(table(ROW.formatted("not(".repeat(30) + "1" + ")".repeat(30), "1")), "nested deeper than 20");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "? ** 999999 > 1 | powers",
                "floor(1e99999999), 7 | exponent",
                "[1..9**9] | powers",
                "not({a: 1} = ?) | contexts",
                "[1, 2, 3][item > 1] | filters"
            })
    void refusesTheSameInWhatARowAsks(String cell, String why) {
        assertRefused(table(ROW.formatted(cell.replace("<", "&lt;"), "1")), why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"floor(days)", "modulo(days, 7)", "days * days", "string length(string(days))"})
    void answersNothingForANumberThatWouldNeverBeWrittenOut(String expression) {
        CompiledTable table = CompiledTable.of("plain.dmn", table(ROW.formatted("-", expression)));

        for (String number : List.of("1e99999999", "-1e2000000000", "1e-99999999", "1e61")) {
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThatExceptionOfType(NoAnswer.class)
                    .isThrownBy(() -> table.ask(Map.of("days", new BigDecimal(number))))
                    .withMessageContaining("days is not a number"));
        }
    }

    @ParameterizedTest
    @MethodSource("longExpressions")
    void theLongestThatIsLetThroughEndsSoon(String expression) {
        String content = table(ROW.formatted("-", expression.replace("<", "&lt;")));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            try {
                check.check("plain.dmn", "plain", content);
                CompiledTable.of("plain.dmn", content).ask(Map.of("days", new BigDecimal("9e59")));
            } catch (NoAnswer | TableRefused ended) {
                // either is an end
            }
        });
    }

    static List<String> longExpressions() {
        String large = "9".repeat(34);
        return List.of(
                "floor(" + "days*".repeat(390) + "days)",
                "modulo(" + "days*".repeat(190) + "days, " + ("0." + "0".repeat(32) + "1*").repeat(25) + "1)",
                "floor(" + (large + "*").repeat(50) + "1)",
                "modulo(" + "days*".repeat(390) + "days, 2)",
                "-".repeat(1_990) + "1",
                "1+".repeat(990) + "1",
                "count(" + "[".repeat(19) + "1" + "]".repeat(19) + ")",
                String.join(" + ", Collections.nCopies(40, "(".repeat(19) + "1" + ")".repeat(19))),
                "if days>1 then (".repeat(19) + "1" + ") else 2".repeat(19),
                "string length(\"a\"" + "+\"a\"".repeat(480) + ")",
                "decimal(days, 999999999)",
                "round up(1/3, 99999999)",
                "(date(\"2026-01-01\") + duration(\"P999999999D\")).year",
                "years and months duration(date(\"-999999999-01-01\"), date(\"999999999-12-31\")).years",
                "substring(\"abc\", -999999999, 999999999)",
                "list contains([1..1000000000], 5)");
    }

    @Test
    void letsOrdinaryExpressionsThrough() {
        for (String answer : List.of(
                "if days > 14 then 1 else 2",
                "min(days, 14)",
                "round half up(days / 2, 0)",
                "date(\"2026-01-31\").day",
                "string length(\"for some (a) reason\")")) {
            assertThatCode(() ->
                            check.check("plain.dmn", "plain", table(ROW.formatted("-", answer.replace("<", "&lt;")))))
                    .as(answer)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void refusesMoreColumnsThanAPersonCouldRead() {
        String outputs = IntStream.rangeClosed(0, SafeDmn.MAX_COLUMNS)
                .mapToObj(i -> "<output id='o" + i + "' name='o" + i + "' typeRef='number'/>")
                .collect(Collectors.joining());
        assertRefused(table(ROW.formatted("-", "1")).replaceFirst("<output ", outputs + "<output "), "are more than");
    }

    @Test
    void refusesAnImport() {
        assertRefused(
                table(ROW.formatted("-", "1"))
                        .replace(
                                "<decision ",
                                "<import name='other' namespace='urn:other' importType='https://www.omg.org/spec/DMN/20191111/MODEL/' locationURI='http://localhost/other.dmn'/><decision "),
                "import");
    }

    @Test
    void refusesElementsOfNoNamespace() {
        assertRefused("<definitions/>", "not a DMN file");
        assertRefused(
                table(ROW.formatted("-", "1")).replace("<inputData", "<script xmlns=''/><inputData"), "not allowed");
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertRefused(table(ROW.formatted("-", "\"" + "x".repeat(SafeDmn.MAX_BYTES) + "\"")), "larger than");
        String rows = IntStream.rangeClosed(0, SafeDmn.MAX_ROWS)
                .mapToObj(i -> ROW.formatted("-", "1"))
                .collect(Collectors.joining());
        assertRefused(table(rows), "2001 rows");
    }

    @Test
    void namesTheFileAndTheElementThatDoesNotCompile() {
        assertRefused(table(ROW.formatted("1 2", "1")), "plain.dmn");
        assertRefused(table(ROW.formatted("-", "1")).replace("<text>days</text>", "<text>hours</text>"), "hours");
        assertRefused(table(ROW.formatted("-", "hours * 2")), "hours");
    }

    @Test
    void refusesWhatIsNoDmnOrNotNamedAsItsFile() {
        assertRefused("<html/>", "not a DMN file");
        assertRefused("PK\u0003\u0004", "not well-formed");
        assertRefused(table(ROW.formatted("-", "1")).replace("decision id='plain'", "decision id='other'"), "plain");
        assertRefused(table(""), "has no row");
        assertRefused(
                table(ROW.formatted("-", "1").replace("<inputEntry id='i'><text>-</text></inputEntry>", "")),
                "a cell for each column");
    }

    @Test
    void ignoresJavaInOrdinaryWords() {
        String content = table(ROW.formatted("-", "\"external company, first class function\""))
                .replace("typeRef='number'/>", "typeRef='string'/>");

        assertThat(CompiledTable.of("plain.dmn", content).ask(Map.of()).outputs())
                .containsEntry("answer", "external company, first class function");
    }

    private void assertRefused(String content, String because) {
        assertThatExceptionOfType(TableRefused.class)
                .isThrownBy(() -> check.check("plain.dmn", "plain", content))
                .withMessageContaining("plain.dmn")
                .withMessageContaining(because);
    }

    private static String table(String rows) {
        return "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='d' namespace='urn:d'>"
                + "<decision id='plain' name='plain'><variable id='v' name='plain'/>"
                + "<informationRequirement id='q'><requiredInput href='#days'/></informationRequirement>"
                + "<decisionTable id='t' hitPolicy='FIRST'>"
                + "<input id='c'><inputExpression id='e' typeRef='number'><text>days</text></inputExpression></input>"
                + "<output id='a' name='answer' typeRef='number'/>"
                + rows
                + "</decisionTable></decision>"
                + "<inputData id='days' name='days'><variable id='w' name='days' typeRef='number'/></inputData>"
                + "</definitions>";
    }
}
