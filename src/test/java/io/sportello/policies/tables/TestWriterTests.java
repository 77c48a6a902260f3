package io.sportello.policies.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sportello.policies.TableRefused;
import io.sportello.policies.proof.TableText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tests that stand in a table's file. */
class TestWriterTests {

    private static final TableTest ONE = new TableTest(
            "A, day 20 & <more>",
            Map.of("place", "A", "age", new BigDecimal("20.5"), "fault", true, "bought", LocalDate.of(2026, 3, 1)),
            Map.of("days", BigDecimal.ONE),
            false);
    private static final TableTest NONE = new TableTest("nothing known", Map.of(), Map.of(), true);

    @Test
    void readsWhatItWrote() {
        String content = WrittenTests.with(table(""), List.of(ONE, NONE));

        assertThat(TableReader.read("t", content).tests()).containsExactly(ONE, NONE);
        assertThatCode(() -> new TableCheck().check("t", "t", content)).doesNotThrowAnyException();
    }

    @Test
    void writesIntoAFileThatHasNoExtensionsYet() {
        String bare = table("")
                .replace("<extensionElements></extensionElements>", "")
                .replace(" xmlns:sportello=\"https://sportello.io/dmn\"", "");

        String content = WrittenTests.with(bare, List.of(ONE));
        assertThat(TableReader.read("t", content).tests()).containsExactly(ONE);
        assertThatCode(() -> new TableCheck().check("t", "t", content)).doesNotThrowAnyException();
    }

    @Test
    void keepsTheAnswerThatNothingIsGiven() {
        Map<String, Object> nothing = new LinkedHashMap<>();
        nothing.put("days", null);
        TableTest test = new TableTest("no days", Map.of(), nothing, false);

        assertThat(TableReader.read("t", WrittenTests.with(table(""), List.of(test)))
                        .tests())
                .containsExactly(test);
    }

    @Test
    void replacesAndRemovesATestByItsName() {
        String content = WrittenTests.with(table(""), List.of(ONE, NONE));
        TableTest other = new TableTest("other", Map.of("place", "B"), Map.of(), true);

        assertThat(tests(WrittenTests.changed(content, decision -> TestWriter.replace(decision, ONE.name(), other))))
                .containsExactly(other, NONE);
        assertThat(tests(WrittenTests.changed(content, decision -> TestWriter.remove(decision, ONE.name()))))
                .containsExactly(NONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WrittenTests.changed(content, decision -> TestWriter.remove(decision, "third")))
                .withMessageContaining("third");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <sportello:test name="" expectNone="true"/>                                                                          | test 1: its name must have
            <sportello:test name="a"/>                                                                                           | test a: must expect either
            <sportello:test name="a" expectNone="true"><sportello:expect output="days" value="1"/></sportello:test>               | test a: must expect either
            <sportello:test name="a" expectNone="true"><sportello:fact input="city" value="1"/></sportello:test>                  | test a: there is no input named city
            <sportello:test name="a"><sportello:expect output="weeks" value="1"/></sportello:test>                                | test a: there is no output named weeks
            <sportello:test name="a"><sportello:expect output="days" value="1 + 1"/></sportello:test>                             | test a: output days is no plain number: 1 + 1
            <sportello:test name="a" expectNone="true"><sportello:fact input="place" value="A"/></sportello:test>                 | test a: input place is no plain string: A
            <sportello:test name="a" expectNone="true"><sportello:note/></sportello:test>                                         | test a: sportello:note is neither
            <sportello:test name="a" expectNone="true"><description/></sportello:test>                                            | test a: description is neither
            <sportello:test name="a"><sportello:expect output="days" value="1"/><sportello:expect output="days" value="2"/></sportello:test> | test a: output days stands twice
            <sportello:test name="a" expectNone="true"/><sportello:test name="a" expectNone="true"/>                              | test a: there is another
            """)
    void refusesATestThatCanNeverBeRunWithItsPlace(String test, String because) {
        assertThatExceptionOfType(TableRefused.class)
                .isThrownBy(() -> TableReader.read("t.dmn", table(test)))
                .withMessageContaining("t.dmn, " + because);
    }

    @Test
    void refusesMoreTestsThanAnybodyReads() {
        String tests = IntStream.rangeClosed(0, TestReader.MOST)
                .mapToObj(i -> "<sportello:test name='%d' expectNone='true'/>".formatted(i))
                .collect(Collectors.joining());

        assertThatExceptionOfType(TableRefused.class)
                .isThrownBy(() -> TableReader.read("t", table(tests)))
                .withMessageContaining("2001 are more than 2000");
        assertThatExceptionOfType(TableRefused.class)
                .isThrownBy(() -> TableReader.read(
                        "t", table("<sportello:test expectNone='true' name='" + "x".repeat(201) + "'/>")))
                .withMessageContaining("1 to 200 characters");
    }

    private static List<TableTest> tests(String content) {
        return TableReader.read("t", content).tests();
    }

    private static String table(String extensions) {
        return TableText.of(
                "t",
                "FIRST",
                extensions,
                List.of("place:string", "age:number", "fault:boolean", "bought:date"),
                List.of("days:number"),
                List.of("\"A\" | - | - | - | 1"));
    }
}
