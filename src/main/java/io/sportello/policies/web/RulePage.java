package io.sportello.policies.web;

import io.sportello.accounts.Colleague;
import io.sportello.policies.Direction;
import io.sportello.policies.floors.BreachView;
import io.sportello.policies.proof.HeldAgainst;
import io.sportello.policies.studio.ChangeView;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Column;
import io.sportello.policies.versions.VersionLine;
import io.sportello.policies.versions.VersionStatus;
import io.sportello.workflow.Whereabouts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A decision table as its page shows it.
 *
 * @param name what people call it
 * @param line the version shown
 * @param table the version's table
 * @param versions all its versions, newest first
 * @param inForce the number of the version in force, or 0
 * @param held what holding it against its floor came to; null when it has none
 * @param change the change of it that is open, or null
 * @param mayEdit whether the reader may change it
 * @param now when it was laid out
 * @param uses the deployed processes that ask it, with the element that does
 * @param floorOf the keys of the tables that it is the floor of
 * @param breach that it falls below its floor, now or from a day on; else null
 * @param owner the officer who answers for it, or null
 */
record RulePage(
        String name,
        VersionLine line,
        DecisionTable table,
        List<VersionLine> versions,
        int inForce,
        HeldAgainst held,
        ChangeView change,
        boolean mayEdit,
        Instant now,
        List<Whereabouts> uses,
        List<String> floorOf,
        BreachView breach,
        Colleague owner) {

    /** The version that waits, newer than the one in force. */
    public Optional<VersionLine> proposed() {
        return versions.stream()
                .filter(version -> version.status() == VersionStatus.PROPOSED && version.version() > inForce)
                .findFirst();
    }

    /** Where a version stands: its status, or {@code scheduled} or {@code retired} for a published one. */
    public String standing(VersionLine version) {
        if (version.status() != VersionStatus.PUBLISHED) {
            return version.status().name();
        }
        if (version.validFrom().isAfter(now)) {
            return "scheduled";
        }
        return version.version() == inForce ? version.status().name() : "retired";
    }

    /** Whether a version was in force before the one that is now. */
    public boolean earlier(VersionLine version) {
        return standing(version).equals("retired");
    }

    /** The version to compare one with: the one in force for a proposal, else the one before; 0 when there is none. */
    public int comparable(VersionLine line) {
        if (line.status() == VersionStatus.PROPOSED && inForce > 0) {
            return inForce;
        }
        return versions.stream()
                .mapToInt(VersionLine::version)
                .filter(version -> version < line.version())
                .max()
                .orElse(0);
    }

    /** The better direction of an output, or null. */
    public Direction direction(Column output) {
        return table.directions().get(output.name());
    }

    /** The annotation columns for people; those named by a language are the row's words. */
    public List<String> annotations() {
        return table.annotations().stream().filter(name -> name.length() > 2).toList();
    }

    /** A row's words in the reader's language. */
    public String text(DecisionTable.Row row) {
        return row.text(LocaleContextHolder.getLocale().getLanguage());
    }
}
