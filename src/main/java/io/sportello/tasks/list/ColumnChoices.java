package io.sportello.tasks.list;

import io.sportello.accounts.CurrentUser;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers how each person wants the list's columns. */
@Component
class ColumnChoices {

    private final JdbcTemplate jdbc;
    private final CurrentUser user;

    ColumnChoices(JdbcTemplate jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    @Transactional(readOnly = true)
    public ColumnChoice mine() {
        return jdbc
                .query(
                        "select shown, widths from task_columns where owner = ?",
                        (row, number) -> new ColumnChoice(shown(row.getString(1)), widths(row.getString(2))),
                        user.name())
                .stream()
                .findFirst()
                .orElse(ColumnChoice.USUAL);
    }

    @Transactional
    public void show(Set<TaskColumn> columns) {
        keep(new ColumnChoice(columns, mine().widths()));
    }

    /** Keeps a column's width, no narrower or wider than the bounds; null is its usual one. */
    @Transactional
    public void widen(TaskColumn column, Integer width) {
        ColumnChoice before = mine();
        Map<TaskColumn, Integer> widths = new EnumMap<>(TaskColumn.class);
        widths.putAll(before.widths());
        if (width == null) {
            widths.remove(column);
        } else {
            widths.put(column, Math.max(ColumnChoice.NARROWEST, Math.min(width, ColumnChoice.WIDEST)));
        }
        keep(new ColumnChoice(before.shown(), widths));
    }

    private void keep(ColumnChoice choice) {
        String shown = choice.shown().stream().map(TaskColumn::key).collect(Collectors.joining(" "));
        String widths = choice.widths().entrySet().stream()
                .map(width -> width.getKey().key() + ":" + width.getValue())
                .collect(Collectors.joining(" "));
        if (jdbc.update("update task_columns set shown = ?, widths = ? where owner = ?", shown, widths, user.name())
                == 0) {
            jdbc.update("insert into task_columns (owner, shown, widths) values (?, ?, ?)", user.name(), shown, widths);
        }
    }

    private static Set<TaskColumn> shown(String keys) {
        return Arrays.stream(keys.split(" ", -1))
                .map(TaskColumn::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<TaskColumn, Integer> widths(String text) {
        Map<TaskColumn, Integer> widths = new EnumMap<>(TaskColumn.class);
        for (String each : text.split(" ", -1)) {
            String[] width = each.split(":", 2);
            if (width.length == 2) {
                TaskColumn.of(width[0]).ifPresent(column -> widths.put(column, Integer.valueOf(width[1])));
            }
        }
        return widths;
    }
}
