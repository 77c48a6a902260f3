package io.sportello.policies.web;

import io.sportello.accounts.Colleague;
import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.policies.deciding.PolicyWords;
import io.sportello.policies.floors.BreachView;
import io.sportello.policies.floors.Breaches;
import io.sportello.policies.proof.TableProofs;
import io.sportello.policies.studio.ChangeQueries;
import io.sportello.policies.studio.ChangeView;
import io.sportello.policies.studio.PolicyOwners;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.policies.versions.VersionLine;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.workflow.Whereabouts;
import io.sportello.workflow.Workflow;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lays the policies out for people to read. */
@Component
class RuleLibrary {

    private final PolicyShelf shelf;
    private final TableProofs proofs;
    private final PolicyWords words;
    private final ChangeQueries changes;
    private final PolicyOwners owners;
    private final Breaches breaches;
    private final CurrentUser user;
    private final Workflow workflow;
    private final Clock clock;

    RuleLibrary(
            PolicyShelf shelf,
            TableProofs proofs,
            PolicyWords words,
            ChangeQueries changes,
            PolicyOwners owners,
            Breaches breaches,
            CurrentUser user,
            Workflow workflow,
            Clock clock) {
        this.shelf = shelf;
        this.proofs = proofs;
        this.words = words;
        this.changes = changes;
        this.owners = owners;
        this.breaches = breaches;
        this.user = user;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** Every policy by its version in force, by name. */
    List<RulePage> all() {
        Map<String, ChangeView> open = changes.open();
        Map<String, List<Whereabouts>> uses = workflow.asking();
        Map<String, BreachView> broken = breaches.current();
        Map<String, Colleague> owners = this.owners.all();
        return shelf.lines().stream()
                .map(VersionLine::policy)
                .distinct()
                .map(policy -> page(
                        policy,
                        null,
                        open.get(policy),
                        uses.getOrDefault(policy, List.of()),
                        broken.get(policy),
                        owners.get(policy)))
                .sorted(Comparator.comparing(RulePage::name))
                .toList();
    }

    /**
     * A policy by one of its versions.
     *
     * @param version its number, or null for the one in force, or else the newest
     */
    RulePage page(String policy, Integer version) {
        return page(
                policy,
                version,
                changes.open(policy).orElse(null),
                workflow.asking().getOrDefault(policy, List.of()),
                breaches.current(policy).orElse(null),
                owners.all().get(policy));
    }

    private RulePage page(
            String policy,
            Integer version,
            ChangeView change,
            List<Whereabouts> uses,
            BreachView breach,
            Colleague owner) {
        List<VersionLine> versions = shelf.lines().stream()
                .filter(line -> line.policy().equals(policy))
                .sorted(Comparator.comparing(VersionLine::version).reversed())
                .toList();
        int inForce =
                shelf.inForce(policy, clock.instant()).map(VersionLine::version).orElse(0);
        int wanted = version != null ? version : inForce;
        VersionLine line = versions.stream()
                .filter(each -> wanted == 0 || each.version() == wanted)
                .findFirst()
                .orElseThrow(() -> new SubjectNotFound("policy " + policy));
        Locale locale = LocaleContextHolder.getLocale();
        return new RulePage(
                words.policy(policy, locale),
                line,
                shelf.table(line).table(),
                versions,
                inForce,
                proofs.of(line).orElse(null),
                change,
                user.is(Role.COMPLIANCE),
                clock.instant(),
                uses,
                floorOf(policy),
                breach,
                owner);
    }

    private List<String> floorOf(String policy) {
        return shelf.lines().stream()
                .filter(line -> line.published(clock.instant()))
                .filter(line -> policy.equals(shelf.table(line).table().floor()))
                .map(VersionLine::policy)
                .distinct()
                .toList();
    }
}
