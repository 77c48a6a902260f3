package io.sportello.tasks.lead;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of the team's page, which all come from the same cells and so agree.
 *
 * @param sum of all cells
 * @param by by team, by seller and by process
 */
public record TeamNumbers(Tally sum, Map<Breakdown, Table> by) {

    /** The most rows of a table. */
    static final int SHOWN = 20;

    /** A row: a team, a seller or a process. */
    public record Line(String key, Tally tally) {}

    /**
     * The worst rows.
     *
     * @param more how many there are beside them
     */
    public record Table(List<Line> lines, int more) {}

    static TeamNumbers of(List<Cell> cells) {
        Map<Breakdown, Table> tables = new HashMap<>();
        for (Breakdown breakdown : Breakdown.values()) {
            tables.put(breakdown, table(cells, breakdown));
        }
        return new TeamNumbers(cells.stream().map(Cell::tally).reduce(Tally.NONE, Tally::plus), tables);
    }

    private static Table table(List<Cell> cells, Breakdown breakdown) {
        Map<String, Tally> sums = new HashMap<>();
        cells.forEach(cell -> sums.merge(breakdown.of(cell), cell.tally(), Tally::plus));
        List<Line> worst = sums.entrySet().stream()
                .map(sum -> new Line(sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparing(Line::tally, Tally.WORST).thenComparing(Line::key))
                .toList();
        int shown = Math.min(SHOWN, worst.size());
        return new Table(worst.subList(0, shown), worst.size() - shown);
    }

    public Table table(String breakdown) {
        return by.get(Breakdown.valueOf(breakdown));
    }
}
