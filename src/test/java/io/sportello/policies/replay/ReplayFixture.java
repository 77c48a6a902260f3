package io.sportello.policies.replay;

import io.sportello.accounts.As;
import io.sportello.assets.Asset;
import io.sportello.policies.Decision;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import io.sportello.policies.proof.TableText;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.policies.versions.ShippedTables;
import io.sportello.subjects.Subject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A policy of its own for each test, whose table keeps a share of an amount back, and never more than its floor does; a bean of every test context. */
@Component
public class ReplayFixture {

    private static final String LOWER = "<sportello:direction output=\"feePercent\" better=\"LOWER\" />";
    private static final String MONEY =
            "<sportello:money output=\"feePercent\" percentOf=\"amount\" currency=\"currency\" />";

    private final ShippedTables shipped;
    private final PolicyShelf shelf;
    private final Policies policies;

    ReplayFixture(ShippedTables shipped, PolicyShelf shelf, Policies policies) {
        this.shipped = shipped;
        this.shelf = shelf;
        this.policies = policies;
    }

    /** A policy that is in force: up to 10 days nothing is kept back, later 20 %; the floor allows 30 %. */
    public String policy() {
        String policy = "p-" + UUID.randomUUID().toString().substring(0, 8);
        publish(
                policy + "-floor",
                TableText.of(
                        policy + "-floor",
                        "FIRST",
                        "",
                        List.of("days:number"),
                        List.of("feePercent:number"),
                        List.of("- | 30")));
        publish(policy, table(policy, "<= 10 | 0", "> 10 | 20"));
        return policy;
    }

    /** Puts a table into force. */
    public void publish(String policy, String content) {
        shipped.take(new Asset("rules/" + policy + ".dmn", "here", content.getBytes(StandardCharsets.UTF_8)));
        shelf.refresh();
    }

    /** Another table of a policy, with rows such as {@code <= 10 | 0}. */
    public String table(String policy, String... rows) {
        return TableText.of(
                policy,
                "FIRST",
                "<sportello:floor policy=\"" + policy + "-floor\" />" + LOWER + MONEY,
                List.of("days:number"),
                List.of("feePercent:number"),
                List.of(rows));
    }

    /** Decides about 100 EUR of a seller. */
    public Decision decide(String policy, String seller, int days) {
        return decide(policy, seller, days, Map.of("amount", 100, "currency", "EUR", "marketplace", "IT"), Map.of());
    }

    /** Decides with facts that the table does not ask, and a seller's own answers. */
    public Decision decide(String policy, String seller, int days, Map<String, Object> more, Map<String, Object> own) {
        Map<String, Object> facts = new HashMap<>(more);
        facts.put("days", days);
        Subject subject = new Subject("return", "RP-" + days);
        return As.system(() ->
                policies.decide(Question.of(policy, subject, seller, facts).withOwn(own)));
    }

    /** A replay of everything, by a table of such rows. */
    public NewReplay everything(String policy, String... rows) {
        return new NewReplay(policy, "draft", table(policy, rows), null, null, null, null);
    }
}
