package io.sportello.policies.deciding;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.policies.Condition;
import io.sportello.policies.Decision;
import io.sportello.policies.Direction;
import io.sportello.policies.FiredRow;
import io.sportello.policies.deciding.DecisionCard.Fact;
import io.sportello.policies.deciding.DecisionCard.Line;
import io.sportello.policies.deciding.DecisionCard.Source;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.FeelValues;
import io.sportello.policies.versions.PolicyShelf;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts decisions into words for pages; templates call it {@code @policyText}. */
@Component("policyText")
public class PolicyText {

    private final PolicyShelf shelf;
    private final PolicyWords words;
    private final Reasons reasons;
    private final CurrentUser user;

    PolicyText(PolicyShelf shelf, PolicyWords words, Reasons reasons, CurrentUser user) {
        this.shelf = shelf;
        this.words = words;
        this.reasons = reasons;
        this.user = user;
    }

    /** Everything a decision's card shows. */
    public DecisionCard card(Decision decision) {
        Locale locale = locale();
        Map<String, Direction> directions =
                table(decision.policy(), decision.version()).directions();
        return new DecisionCard(
                words.policy(decision.policy(), locale),
                reasons.why(decision, locale),
                decision.raised(),
                decision.floorPolicy() != null,
                decision.conditions().stream()
                        .filter(each -> each.granted() != null || each.floor() != null)
                        .map(each -> line(each, directions.get(each.output())))
                        .toList(),
                decision.conditions().stream()
                        .filter(Condition::raised)
                        .map(this::guarded)
                        .toList(),
                decision.id() == 0 ? "" : words.say("number", locale, Long.toString(decision.id())),
                decision.at(),
                decision.facts().entrySet().stream()
                        .map(each -> new Fact(label(each.getKey()), value(each.getKey(), each.getValue())))
                        .toList(),
                decision.rows().stream()
                        .map(row -> source(decision.policy(), decision.version(), row))
                        .toList(),
                decision.conditions().stream()
                        .map(Condition::floorRow)
                        .filter(row -> row != null)
                        .distinct()
                        .map(row -> source(decision.floorPolicy(), decision.floorVersion(), row))
                        .toList(),
                user.is(Role.SELLER) ? null : "/rules/" + decision.policy(),
                user.is(Role.SELLER) || decision.id() == 0 ? null : trial(decision));
    }

    private static String trial(Decision decision) {
        return "/rules/%s/try?version=%d&decision=%d".formatted(decision.policy(), decision.version(), decision.id());
    }

    /** What people call a policy. */
    public String name(String key) {
        return words.policy(key, locale());
    }

    /** What people call an output. */
    public String output(String name) {
        return words.output(name, locale());
    }

    /** What people call a fact. */
    public String label(String name) {
        return words.fact(name, locale());
    }

    /** A value of a fact or an output, with its unit. */
    public String value(String name, Object value) {
        return words.value(name, FeelValues.plain(value), locale());
    }

    /** Why, in plain words. */
    public String reason(Decision decision) {
        return reasons.why(decision, locale());
    }

    private Line line(Condition each, Direction direction) {
        boolean better =
                direction != null && each.floor() != null && direction.compare(each.granted(), each.floor()) > 0;
        return new Line(
                output(each.output()),
                value(each.output(), each.floor()),
                value(each.output(), each.granted()),
                better,
                note(each));
    }

    private String note(Condition each) {
        if (each.own() != null && !each.raised()) {
            return words.say("own", locale());
        }
        return each.raised() && each.own() == null
                ? words.say("table-said", locale(), value(each.output(), each.table()))
                : "";
    }

    private String guarded(Condition each) {
        Object asked = each.own() == null ? each.table() : each.own();
        return words.say(
                "guarded",
                locale(),
                value(each.output(), asked),
                value(each.output(), each.granted()),
                output(each.output()));
    }

    private Source source(String policy, int version, FiredRow row) {
        String name = words.say("floor-row", locale(), Integer.toString(row.row()), policy, Integer.toString(version));
        return new Source(name, table(policy, version).row(row.row()).text(locale().getLanguage()), row.source());
    }

    private DecisionTable table(String policy, int version) {
        return shelf.table(shelf.version(policy, version).orElseThrow()).table();
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
