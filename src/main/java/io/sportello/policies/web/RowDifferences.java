package io.sportello.policies.web;

import io.sportello.policies.deciding.PolicyText;
import io.sportello.policies.studio.RowConflict;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names the cells of a row that two officers wrote differently; templates call it {@code @rowDifferences}. */
@Component("rowDifferences")
class RowDifferences {

    private final PolicyText words;
    private final MessageSource messages;

    RowDifferences(PolicyText words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    /** The cells that differ, in the table's order. */
    public List<CellDifference> of(DecisionTable table, RowConflict conflict) {
        List<CellDifference> differences = new ArrayList<>();
        add(
                differences,
                table.inputs(),
                words::label,
                conflict.theirs().inputs(),
                conflict.yours().inputs());
        add(
                differences,
                table.outputs(),
                words::output,
                conflict.theirs().outputs(),
                conflict.yours().outputs());
        add(differences, decides(), conflict.theirs().text(), conflict.yours().text());
        for (int i = 0; i < table.annotations().size(); i++) {
            String name = table.annotations().get(i);
            add(
                    differences,
                    messages.getMessage("policies.annotation." + name, null, name, LocaleContextHolder.getLocale()),
                    at(conflict.theirs().annotations(), i),
                    at(conflict.yours().annotations(), i));
        }
        return differences;
    }

    private static void add(
            List<CellDifference> differences,
            List<Column> columns,
            Function<String, String> words,
            List<String> theirs,
            List<String> yours) {
        for (int i = 0; i < columns.size(); i++) {
            add(differences, words.apply(columns.get(i).name()), at(theirs, i), at(yours, i));
        }
    }

    private static void add(List<CellDifference> differences, String name, String theirs, String yours) {
        if (!theirs.equals(yours)) {
            differences.add(new CellDifference(name, theirs, yours));
        }
    }

    private static String at(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    private String decides() {
        return messages.getMessage("policies.decides", null, LocaleContextHolder.getLocale());
    }
}
