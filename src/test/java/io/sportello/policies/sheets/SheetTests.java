package io.sportello.policies.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.policies.proof.TableText;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Row;
import io.sportello.policies.tables.SafeDmn;
import io.sportello.policies.tables.TableReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table goes out as a spreadsheet and comes back as it was; what is no plain spreadsheet of it is refused by its place. */
class SheetTests {

    private static final DecisionTable TABLE = table("-1 | 5", "- | -2", "\"=a\" | 30");

    /** Columns: A the id, B days, C fee, D the words. */
    private static final int DAYS = 1;

    @ParameterizedTest
    @MethodSource("shipped")
    void givesEveryShippedTableBackAsItWas(Path file) throws IOException {
        DecisionTable table = TableReader.read(file.toString(), Files.readString(file));

        assertThat(SheetReader.read(table, SheetFile.of(table))).isEqualTo(table);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-1", "-", "- 1", "+1", "=1+1", "@x", "'-1", "''=x", "'", "\"'\"", "\uFF1Dx", "not(\"a\")", "30"
            })
    void givesEveryCellBackAsItWas(String cell) {
        DecisionTable table = with(List.of(cell), cell);

        assertThat(SheetReader.read(table, SheetFile.of(table))).isEqualTo(table);
    }

    @Test
    void holdsTextAloneThatNoSpreadsheetTakesForAFormula() {
        Map<String, byte[]> parts = SheetFile.parts(SheetFile.of(TABLE));
        String sheet = new String(parts.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
        String texts = new String(parts.get("xl/sharedStrings.xml"), StandardCharsets.UTF_8);

        assertThat(sheet).doesNotContain("<f>", "<f ", "t=\"n\"");
        assertThat(texts).contains(">&apos;-1<", ">&apos;-2<", ">-<").doesNotContain(">-1<", ">-2<", ">=");
    }

    @Test
    void takesNumbersAndTruthsAsTheyAreTyped() {
        DecisionTable read = read(sheet -> {
            sheet.value(1, DAYS, 30);
            sheet.value(1, 2, 0.25);
            sheet.value(2, DAYS, true);
            sheet.value(2, 2, "1");
        });

        assertThat(read.rows()).extracting(Row::inputs).containsExactly(List.of("30"), List.of("true"));
        assertThat(read.row(1).outputs()).containsExactly("0.25");
    }

    @Test
    void leavesEmptyRowsOutAndTakesEmptyConditionsForAnything() {
        DecisionTable read = read(sheet -> {
            sheet.value(1, 2, "7");
            sheet.value(5, 2, "8");
            sheet.value(7, 2, "   ");
        });

        assertThat(read.rows()).extracting(Row::number).containsExactly(1, 2);
        assertThat(read.row(2).inputs()).containsExactly("-");
    }

    @Test
    void takesACopiedRowAndOneWithAnUnknownIdForNewOnes() {
        DecisionTable table = SheetReader.read(TABLE, SheetFile.of(TABLE));
        String first = table.row(1).id();
        DecisionTable read = read(sheet -> {
            sheet.value(1, 0, first);
            sheet.value(1, 2, "1");
            sheet.value(2, 0, first);
            sheet.value(2, 2, "2");
            sheet.value(3, 0, "no such");
            sheet.value(3, 2, "3");
        });

        assertThat(read.rows()).extracting(Row::id).containsExactly(first, "t-row-4", "t-row-5");
    }

    @Test
    void namesTheCellThatCanNotBeTaken() {
        refused(sheet -> sheet.formula(1, DAYS, "1+1"), "policies.sheet.formula", "Sheet 7", "2", "B");
        refused(sheet -> sheet.formula(3, 3, "HYPERLINK(\"http://x\")"), "policies.sheet.formula", "Sheet 7", "4", "D");
        refused(
                sheet -> {
                    sheet.value(1, DAYS, LocalDate.of(2026, 1, 31));
                    sheet.style(1, DAYS).format("yyyy-mm-dd").set();
                },
                "policies.sheet.date",
                "Sheet 7",
                "2",
                "B");
        refused(sheet -> sheet.value(1, 5, "more"), "policies.sheet.extra", "Sheet 7", "2", "F");
        refused(sheet -> sheet.value(0, 30, "more"), "policies.sheet.extra", "Sheet 7", "1", "AE");
        refused(sheet -> sheet.value(1, 3, "x".repeat(2_001)), "policies.sheet.long", "Sheet 7", "2", "D", "2000");
        refused(sheet -> sheet.value(0, 2, "Fee"), "policies.sheet.heading", "Sheet 7", "1", "C", "fee", "Fee");
        refused(
                sheet -> sheet.value(0, DAYS, "x [fee]"),
                "policies.sheet.heading",
                "Sheet 7",
                "1",
                "B",
                "days",
                "x [fee]");
        assertThatThrownBy(() -> read(sheet -> sheet.value(1, 2, "for i in 1..9 return i")))
                .hasMessage("policies.sheet.unsafe")
                .satisfies(refused ->
                        assertThat(((SheetRefused) refused).arguments()).startsWith("Sheet 7", "2", "C"));
        assertThatThrownBy(() -> read(sheet -> sheet.value(1, 2, "function(x) external { java: 1 }")))
                .hasMessage("policies.sheet.unsafe");
        byte[] error =
                SheetFile.with(SheetFile.of(TABLE, sheet -> sheet.value(1, DAYS, 17)), "<v>17</v>", "<v>#REF!</v>");
        assertThatThrownBy(() -> SheetReader.read(TABLE, error)).hasMessage("policies.sheet.error");
    }

    @Test
    void refusesASheetWithoutRowsOrHeadingsOrWithTooMany() {
        refused(sheet -> {}, "policies.sheet.no-rows", "Sheet 7");
        refused(
                sheet -> {
                    for (int row = 1; row <= SafeDmn.MAX_ROWS + 1; row++) {
                        sheet.value(row, 2, "1");
                    }
                },
                "policies.sheet.rows",
                "Sheet 7",
                "2000");
        byte[] late = SheetFile.with(SheetFile.of(TABLE, sheet -> {}), "<row r=\"1\"", "<row r=\"2\"");
        assertThatThrownBy(() -> SheetReader.read(TABLE, late)).hasMessage("policies.sheet.heading");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/vbaProject.bin", "xl/VBAPROJECT.BIN", "xl/macrosheets/sheet1.xml"})
    void refusesMacros(String part) {
        assertRefused(SheetFile.with(SheetFile.of(TABLE), part, new byte[] {1}), "policies.sheet.macros");
    }

    @Test
    void refusesAWorkbookThatSaysItHasMacros() {
        byte[] file = SheetFile.of(TABLE);
        String types = new String(SheetFile.parts(file).get("[Content_Types].xml"), StandardCharsets.UTF_8);
        String other = types.replace("spreadsheetml.sheet.main", "spreadsheetml.sheet.macroEnabled.main");
        assertRefused(
                SheetFile.with(file, "[Content_Types].xml", other.getBytes(StandardCharsets.UTF_8)),
                "policies.sheet.macros");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/externalLinks/externalLink1.xml",
                "xl/embeddings/oleObject1.bin",
                "xl/activeX/activeX1.xml",
                "xl/connections.xml"
            })
    void refusesLinksToElsewhere(String part) {
        assertRefused(SheetFile.with(SheetFile.of(TABLE), part, new byte[] {1}), "policies.sheet.links");
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        assertRefused(new byte[0], "policies.sheet.not-xlsx");
        assertRefused("id,days\n1,2".getBytes(StandardCharsets.UTF_8), "policies.sheet.not-xlsx");
        assertRefused(
                new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
                },
                "policies.sheet.encrypted");
        byte[] whole = SheetFile.of(TABLE);
        assertRefused(java.util.Arrays.copyOf(whole, whole.length / 2), "policies.sheet.broken");
        assertRefused(SheetFile.with(whole, "xl/workbook.xml", new byte[0]), "policies.sheet.broken");
        assertRefused(SheetFile.with(whole, "<row ", "<row"), "policies.sheet.broken");
        assertRefused(new byte[SafeWorkbook.MAX_BYTES + 1], "policies.sheet.too-large");
    }

    @Test
    void unpacksNoMoreThanATableNeeds() {
        byte[] bomb = SheetFile.with(SheetFile.of(TABLE), "xl/media/big.bin", new byte[SafeWorkbook.MAX_UNPACKED + 1]);
        assertThat(bomb).hasSizeLessThan(100_000);

        assertRefused(bomb, "policies.sheet.unpacked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
            })
    void readsNoEntities(String type) {
        byte[] file = SheetFile.with(SheetFile.of(TABLE), "<worksheet ", type + "<worksheet ");

        assertRefused(file, "policies.sheet.broken");
    }

    @Test
    void keepsNoListAsLongAsAColumnThatNobodyHas() {
        byte[] far =
                SheetFile.with(SheetFile.of(TABLE, sheet -> sheet.value(1, DAYS, 17)), "r=\"B2\"", "r=\"ZZZZZZ2\"");

        assertRefused(far, "policies.sheet.broken");
    }

    private static void refused(Consumer<Worksheet> below, String message, Object... arguments) {
        assertThatThrownBy(() -> read(below))
                .isInstanceOf(SheetRefused.class)
                .hasMessage(message)
                .satisfies(refused ->
                        assertThat(((SheetRefused) refused).arguments()).containsExactly(arguments));
    }

    private static void assertRefused(byte[] file, String message) {
        assertThatThrownBy(() -> SheetReader.read(TABLE, file))
                .isInstanceOf(SheetRefused.class)
                .hasMessage(message);
    }

    private static DecisionTable read(Consumer<Worksheet> below) {
        return SheetReader.read(TABLE, SheetFile.of(TABLE, below));
    }

    private static DecisionTable table(String... rows) {
        String text = TableText.of("t", "FIRST", "", List.of("days:number"), List.of("fee:number"), List.of(rows));
        return named(TableReader.read("t", text));
    }

    private static DecisionTable with(List<String> inputs, String text) {
        return copy(TABLE, List.of(new Row(1, "one", text, inputs, List.of("1"), Map.of())));
    }

    private static DecisionTable named(DecisionTable table) {
        return copy(
                table,
                table.rows().stream()
                        .map(row -> new Row(
                                row.number(),
                                "r" + row.number(),
                                row.text(),
                                row.inputs(),
                                row.outputs(),
                                row.annotations()))
                        .toList());
    }

    private static DecisionTable copy(DecisionTable table, List<Row> rows) {
        return new DecisionTable(
                table.key(),
                table.description(),
                table.hitPolicy(),
                table.inputs(),
                table.outputs(),
                table.annotations(),
                rows,
                table.floor(),
                table.directions(),
                table.derived(),
                table.money(),
                table.tests());
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
