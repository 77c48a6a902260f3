package io.sportello.policies.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.policies.deciding.PolicyWords;
import io.sportello.policies.floors.BreachSubjects;
import io.sportello.policies.floors.BreachView;
import io.sportello.policies.floors.Breaches;
import io.sportello.policies.proof.TableProofs;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskPanel;
import io.sportello.tasks.TaskView;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Shows whoever mends a table, beside the form, what it grants less, from when on, and that the guard stands in. */
@Component
class BreachPanel implements TaskPanel {

    private final Breaches breaches;
    private final PolicyShelf shelf;
    private final TableProofs proofs;
    private final PolicyWords words;
    private final CurrentUser user;
    private final Clock clock;

    BreachPanel(
            Breaches breaches,
            PolicyShelf shelf,
            TableProofs proofs,
            PolicyWords words,
            CurrentUser user,
            Clock clock) {
        this.breaches = breaches;
        this.shelf = shelf;
        this.proofs = proofs;
        this.words = words;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public String template() {
        return "policies/breach";
    }

    @Override
    public List<BreachCard> cards(TaskView task) {
        Subject subject = task.subject();
        return BreachSubjects.isOne(subject) ? List.of(card(breaches.get(subject))) : List.of();
    }

    private BreachCard card(BreachView breach) {
        Locale locale = LocaleContextHolder.getLocale();
        return new BreachCard(
                words.policy(breach.policy(), locale),
                words.policy(breach.floor(), locale),
                breach,
                shelf.version(breach.policy(), breach.version())
                        .flatMap(proofs::of)
                        .orElse(null),
                user.is(Role.COMPLIANCE),
                clock.instant());
    }
}
