package io.sportello.policies.web;

import io.sportello.policies.Direction;
import io.sportello.policies.analysis.TableComparison;
import io.sportello.policies.replay.ReplayMoney;
import io.sportello.policies.replay.ReplayView;
import io.sportello.policies.studio.ChangeView;
import io.sportello.policies.studio.Readiness;
import io.sportello.policies.studio.RowText;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Column;
import io.sportello.policies.tables.DecisionTable.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A change of a table as its page shows it.
 *
 * @param name what people call the table
 * @param change the change
 * @param found what stands between it and its publication
 * @param replaced the number of the version whose place it takes or took
 * @param before that version's table
 * @param offered the cells that other rows and the floor have in each column, by its name
 * @param mayEdit whether the reader may edit it now
 * @param mayReview whether the reader may review it, as none of its authors
 * @param mayTakeBack whether the reader may give it up
 * @param canDecideAgain whether there can be open cases to decide again
 * @param mayReplay whether the reader may replay tables
 * @param replay the newest replay of the table as it stands that the reader may see, or null
 * @param money what it would mean in money; empty when nothing, or there is none
 * @param evidence the hash of the evidence of the version it became, or null
 * @param mayBreak whether other tables may fall below it
 */
record ChangePage(
        String name,
        ChangeView change,
        Readiness found,
        int replaced,
        DecisionTable before,
        Map<String, Set<String>> offered,
        boolean mayEdit,
        boolean mayReview,
        boolean mayTakeBack,
        boolean canDecideAgain,
        boolean mayReplay,
        ReplayView replay,
        List<ReplayMoney> money,
        String evidence,
        boolean mayBreak) {

    /** The draft's table, or null when it can't be read. */
    public DecisionTable table() {
        return found.table();
    }

    /** Whether no row of the version whose place it takes is the same. */
    public boolean changed(Row row) {
        String mark = RowText.of(row).mark();
        return before.rows().stream().noneMatch(each -> RowText.of(each).mark().equals(mark));
    }

    /** What it says differently from the version whose place it takes; null when it can't be read. */
    public TableComparison comparison() {
        return table() == null ? null : TableComparison.of(before, table());
    }

    /** What tells whether somebody else has written a row since it was shown. */
    public String mark(int row) {
        return RowText.of(table().row(row)).mark();
    }

    /** The better direction of an output, or null. */
    public Direction direction(Column output) {
        return table().directions().get(output.name());
    }

    /** The values to choose an output from; empty where anything may be written. */
    public List<String> choices(Column output) {
        if (output.type().equals("boolean")) {
            return List.of("true", "false", "null");
        }
        Direction direction = direction(output);
        return direction == null || direction.order().isEmpty()
                ? List.of()
                : direction.order().stream().map(value -> '"' + value + '"').toList();
    }

    /** A row's words in the reader's language. */
    public String text(Row row) {
        return row.text(LocaleContextHolder.getLocale().getLanguage());
    }
}
