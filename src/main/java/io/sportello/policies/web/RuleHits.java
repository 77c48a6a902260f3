package io.sportello.policies.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.navigation.Hit;
import io.sportello.navigation.HitSource;
import io.sportello.policies.deciding.PolicyWords;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.policies.versions.VersionLine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds the decision tables by their names, for the house's own people. */
@Component
@Order(2)
class RuleHits implements HitSource {

    private final PolicyShelf shelf;
    private final PolicyWords words;
    private final CurrentUser user;

    RuleHits(PolicyShelf shelf, PolicyWords words, CurrentUser user) {
        this.shelf = shelf;
        this.words = words;
        this.user = user;
    }

    @Override
    public List<Hit> hits(String text, String seller, int most) {
        if (user.is(Role.SELLER)) {
            return List.of();
        }
        String[] wanted = text.toLowerCase(Locale.ROOT).split("\\s+", -1);
        return shelf.lines().stream()
                .map(VersionLine::policy)
                .distinct()
                .map(policy -> new Hit(words.policy(policy, user.locale()), policy, null, "/rules/" + policy, "scale"))
                .filter(hit -> Arrays.stream(wanted).allMatch(saysOf(hit)::contains))
                .limit(most)
                .toList();
    }

    private static String saysOf(Hit hit) {
        return (hit.title() + " " + hit.detail()).toLowerCase(Locale.ROOT);
    }
}
