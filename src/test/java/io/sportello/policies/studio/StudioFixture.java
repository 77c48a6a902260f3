package io.sportello.policies.studio;

import io.sportello.accounts.As;
import io.sportello.assets.Asset;
import io.sportello.policies.proof.TableText;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.policies.versions.Publishing;
import io.sportello.policies.versions.ShippedTables;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Policies of a test's own, each with a floor of its own, so that tests that publish don't get in each other's way. */
@Component
public class StudioFixture {

    private final ShippedTables shipped;
    private final PolicyShelf shelf;
    private final Publishing publishing;
    private final Clock clock;

    StudioFixture(ShippedTables shipped, PolicyShelf shelf, Publishing publishing, Clock clock) {
        this.shipped = shipped;
        this.shelf = shelf;
        this.publishing = publishing;
        this.clock = clock;
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

    /** Puts another table of such a policy in force. */
    @Transactional
    public void inForce(String policy, String... rows) {
        As.run(
                As.TADEO,
                () -> publishing.publish(policy, table(policy, rows), clock.instant(), "P-0", As.TADEO.email()));
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
