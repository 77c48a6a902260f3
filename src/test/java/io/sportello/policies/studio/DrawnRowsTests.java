package io.sportello.policies.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.policies.TableRefused;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Row;
import io.sportello.policies.tables.TableReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a draft when somebody draws its rows anew. */
class DrawnRowsTests {

    private static final String DRAFT =
            """
            <d:definitions xmlns:d="https://www.omg.org/spec/DMN/20211108/MODEL/" xmlns:sportello="https://sportello.io/dmn" id="d" name="t" namespace="urn:t">
              <d:decision id="t" name="t">
                <d:extensionElements><sportello:floor policy="t-floor"/><sportello:direction output="days" better="HIGHER"/></d:extensionElements>
                <d:variable name="t"/>
                <d:decisionTable id="table" hitPolicy="FIRST">
                  <d:input id="i"><d:inputExpression typeRef="string"><d:text>kind</d:text></d:inputExpression></d:input>
                  <d:output id="o" name="days" typeRef="number"/>
                  <d:annotation name="Source"/><d:annotation name="it"/>
                  <d:rule id="one">
                    <d:description>Software</d:description>
                    <d:extensionElements><sportello:kept why="law"/></d:extensionElements>
                    <d:inputEntry id="cell"><d:text>"software"</d:text></d:inputEntry>
                    <d:outputEntry><d:text>20</d:text></d:outputEntry>
                    <d:annotationEntry><d:text>the law</d:text></d:annotationEntry>
                    <d:annotationEntry><d:text>Programmi</d:text></d:annotationEntry>
                  </d:rule>
                  <d:rule>
                    <d:inputEntry><d:text>-</d:text></d:inputEntry>
                    <d:outputEntry><d:text>40</d:text></d:outputEntry>
                  </d:rule>
                </d:decisionTable>
              </d:decision>
              <d:inputData id="kind" name="kind"><d:variable name="kind" typeRef="string"/></d:inputData>
            </d:definitions>
            """;

    @Test
    void keepsTheDraftToTheLetterWhereNothingDiffers() {
        TableContent draft = TableContent.of(DRAFT);

        assertThat(DrawnRows.into("t", draft, drawn(DRAFT), false)).isSameAs(draft);
        assertThat(DrawnRows.into("t", draft, drawn(DRAFT), true)).isSameAs(draft);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void givesEveryShippedTableBackAsItWas(Path file) throws IOException {
        TableContent content = TableContent.of(Files.readString(file));

        assertThat(DrawnRows.into(file.toString(), content, drawn(content.text()), true))
                .isSameAs(content);
    }

    @Test
    void changesACellAndNothingElse() {
        String kept = into(drawn(DRAFT).replace("\"software\"", "\"music\""));

        assertThat(kept)
                .contains("<d:inputEntry id=\"cell\"><d:text>\"music\"</d:text>")
                .contains("<sportello:kept why=\"law\"/>", "t-floor", "<d:text>the law</d:text>", "Programmi")
                .doesNotContain("drawn-");
        assertThat(kept.replace("music", "software").replace(" id=\"unnamed-2\"", ""))
                .isEqualTo(TableEditor.of("t", DRAFT).content());
    }

    @Test
    void movesARowWithAllThatBelongsToIt() {
        DecisionTable table = TableReader.read("t", into(swapped(drawn(DRAFT))));

        assertThat(table.rows()).extracting(Row::id).containsExactly("unnamed-2", "one");
        assertThat(table.row(2).annotations())
                .containsEntry("Source", "the law")
                .containsEntry("it", "Programmi");
        assertThat(into(swapped(drawn(DRAFT)))).contains("<sportello:kept why=\"law\"/>");
    }

    @Test
    void takesANewRowWithItsIdSoThatItStaysTheSameRow() {
        String once = into(drawn(DRAFT).replaceFirst("<rule ", newRow("fresh", "\"video\"", "25") + "<rule "));
        String twice = DrawnRows.into("t", TableContent.of(once), drawn(once).replace("25", "26"), false)
                .text();

        assertThat(TableReader.read("t", twice).rows())
                .extracting(Row::id, row -> row.outputs().get(0))
                .containsExactly(tuple("fresh", "26"), tuple("one", "20"), tuple("unnamed-2", "40"));
    }

    @Test
    void keepsTheNotesOfARowThatWasCutAndIsPastedAfterItsAbsenceWasSaved() {
        String without = DrawnRows.into(
                        "t",
                        TableContent.of(DRAFT),
                        drawn(DRAFT).replaceFirst("(?s)<rule id=\"one\".*?</rule>", ""),
                        false)
                .text();
        assertThat(without).doesNotContain("the law");

        String pasted = DrawnRows.into("t", TableContent.of(without), drawn(DRAFT), false)
                .text();

        assertThat(TableReader.read("t", pasted).row(1).annotations()).containsEntry("Source", "the law");
    }

    @Test
    void leavesTheNotesOfARowAloneUnlessTheyWereDrawn() {
        String other = drawn(DRAFT).replace("the law", "another source");

        assertThat(into(other)).contains("the law").doesNotContain("another source");
        assertThat(DrawnRows.into("t", TableContent.of(DRAFT), other, true).text())
                .contains("another source")
                .doesNotContain("the law");
    }

    @Test
    void writesAndTakesAwayARowsWords() {
        assertThat(into(drawn(DRAFT).replace("<description>Software</description>", "")))
                .doesNotContain("description");
        assertThat(TableReader.read(
                                "t",
                                into(drawn(DRAFT)
                                        .replace(
                                                "<rule id=\"unnamed-2\">",
                                                "<rule id=\"unnamed-2\"><description>All else</description>")))
                        .row(2)
                        .text())
                .isEqualTo("All else");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "kind", "table", "a b", "<"})
    void refusesANewRowWhoseIdIsTakenOrIsNone(String id) {
        String drawn = drawn(DRAFT)
                .replaceFirst("(?s)(<rule id=\"unnamed-2\")", newRow(id.replace("<", "&lt;"), "-", "1") + "$1");

        assertThatThrownBy(() -> into(drawn))
                .isInstanceOf(ChangeRefused.class)
                .hasMessage("policies.grid.row-id")
                .satisfies(refused ->
                        assertThat(((ChangeRefused) refused).arguments()).containsExactly(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=\"days\"", "<text>kind</text>", "hitPolicy=\"FIRST\""})
    void refusesOtherColumns(String what) {
        String other = what.replace("days", "weeks").replace("kind", "sort").replace("FIRST", "ANY");
        String drawn = drawn(DRAFT)
                .replaceAll(Pattern.quote(what), other)
                .replace("name=\"kind\"", other.contains("sort") ? "name=\"sort\"" : "name=\"kind\"");

        assertThatThrownBy(() -> into(drawn)).isInstanceOf(ChangeRefused.class).hasMessage("policies.grid.columns");
    }

    @Test
    void refusesWhatIsTooLongOrNotSafeAndSaysWhere() {
        assertThatThrownBy(() -> into(drawn(DRAFT).replace("Software", "x".repeat(RowText.LONGEST + 1))))
                .isInstanceOf(ChangeRefused.class)
                .hasMessage("policies.grid.long-cell");
        assertThatThrownBy(() -> into(drawn(DRAFT).replace(">40<", ">for i in 1..9 return i<")))
                .isInstanceOf(TableRefused.class)
                .hasMessageContaining("row 2, output 1");
        assertThatThrownBy(() -> into("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + drawn(DRAFT)))
                .isInstanceOf(TableRefused.class);
        assertThatThrownBy(() -> into(drawn(DRAFT).replaceAll("(?s)<rule .*</rule>", "")))
                .isInstanceOf(TableRefused.class)
                .hasMessageContaining("no row");
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static String newRow(String id, String kind, String days) {
        return "<rule id=\"%s\"><inputEntry><text>%s</text></inputEntry><outputEntry><text>%s</text></outputEntry></rule>"
                .formatted(id, kind, days);
    }

    private static String swapped(String drawn) {
        return drawn.replaceFirst("(?s)(<rule id=\"one\".*?</rule>)(<rule .*?</rule>)", "$2$1");
    }

    private static String into(String drawn) {
        return DrawnRows.into("t", TableContent.of(DRAFT), drawn, false).text();
    }

    private static String drawn(String content) {
        String xml = DrawnTable.of(TableReader.read("t", content), UnaryOperator.identity(), UnaryOperator.identity());
        return xml.substring(xml.indexOf("?>") + 2);
    }

    static List<Path> shipped() {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
