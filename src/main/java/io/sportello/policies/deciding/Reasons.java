package io.sportello.policies.deciding;

import io.sportello.policies.Decision;
import io.sportello.policies.FiredRow;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Column;
import io.sportello.policies.tables.DecisionTable.Row;
import io.sportello.policies.versions.PolicyShelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says why a decision came out as it did: the row, the facts it looked at, and its own words. */
@Component
public class Reasons {

    private final PolicyShelf shelf;
    private final PolicyWords words;

    Reasons(PolicyShelf shelf, PolicyWords words) {
        this.shelf = shelf;
        this.words = words;
    }

    /** The whole sentence. */
    public String why(Decision decision, Locale locale) {
        String rows =
                decision.rows().stream().map(row -> Integer.toString(row.row())).collect(Collectors.joining(", "));
        return words.say(
                "why",
                locale,
                rows,
                decision.policy(),
                Integer.toString(decision.version()),
                because(decision, locale));
    }

    /** The facts the first row looked at, and its words; only its words when it looked at none. */
    String because(Decision decision, Locale locale) {
        FiredRow fired = decision.rows().get(0);
        DecisionTable table = shelf.version(decision.policy(), decision.version())
                .map(line -> shelf.table(line).table())
                .orElseThrow();
        Row row = table.row(fired.row());
        String facts = looked(table, row, decision.facts(), locale);
        String text = row.text(locale.getLanguage());
        if (facts.isEmpty() || text.isEmpty()) {
            return facts + text;
        }
        return words.say("because", locale, facts, text);
    }

    /** The words of the first row that answered. */
    String words(Decision decision, Locale locale) {
        return shelf.version(decision.policy(), decision.version())
                .map(line -> shelf.table(line).table())
                .orElseThrow()
                .row(decision.rows().get(0).row())
                .text(locale.getLanguage());
    }

    private String looked(DecisionTable table, Row row, Map<String, Object> facts, Locale locale) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            Column input = table.inputs().get(i);
            if (!Objects.equals(row.inputs().get(i), "-") && facts.get(input.name()) != null) {
                said.add(words.said(input.name(), facts.get(input.name()), locale));
            }
        }
        return String.join(", ", said);
    }
}
