package io.sportello.policies.studio;

import io.sportello.assets.Asset;
import io.sportello.policies.proof.TableText;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.policies.versions.ShippedTables;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Policies of a test's own, each with a floor of its own, so that tests that publish don't get in each other's way. */
@Component
public class StudioFixture {

    private final ShippedTables shipped;
    private final PolicyShelf shelf;

    StudioFixture(ShippedTables shipped, PolicyShelf shelf) {
        this.shipped = shipped;
        this.shelf = shelf;
    }

    /**
     * Ships a policy {@code <name>} with two rows, proved against its floor {@code <name>-floor}, which grants 14 days for
     * software and 30 for all else.
     */
    public String policy(String name) {
        ship(name + "-floor", floor(name + "-floor", "\"software\" | 14", "- | 30"));
        ship(name, table(name, "\"software\" | 20", "- | 40"));
        return name;
    }

    /** Ships a file, as a release would. */
    public void ship(String name, String content) {
        shipped.take(new Asset("rules/returns/" + name + ".dmn", "test", content.getBytes(StandardCharsets.UTF_8)));
        shelf.refresh();
    }

    static String floor(String name, String... rows) {
        return TableText.of(name, "FIRST", "", List.of("category:string"), List.of("windowDays:number"), List.of(rows));
    }

    /** The content of a policy that is never below its floor, with other rows. */
    static String table(String name, String... rows) {
        return TableText.of(
                name,
                "FIRST",
                "<sportello:floor policy=\"%s-floor\"/><sportello:direction output=\"windowDays\" better=\"HIGHER\"/>"
                        .formatted(name),
                List.of("category:string"),
                List.of("windowDays:number"),
                List.of(rows));
    }

    /** A row of such a table. */
    static RowText row(String category, String days) {
        return new RowText("", List.of(category), List.of(days), List.of());
    }
}
