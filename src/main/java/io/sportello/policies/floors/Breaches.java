package io.sportello.policies.floors;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.SellerScope;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntry;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.subjects.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which policies fall below their floors, or will; what is so is found anew whenever a version is published. */
@Service
@Transactional
public class Breaches {

    private final BreachRepository breaches;
    private final FloorWatch watch;
    private final PolicyShelf shelf;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final Clock clock;

    Breaches(
            BreachRepository breaches,
            FloorWatch watch,
            PolicyShelf shelf,
            Journal journal,
            ApplicationEventPublisher events,
            CurrentUser user,
            Clock clock) {
        this.breaches = breaches;
        this.watch = watch;
        this.shelf = shelf;
        this.journal = journal;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    /** Proves every version that is in force or scheduled, notes what breaks newly, and ends what does so no longer. */
    public void proveAll() {
        // another node may have published what this one has not read yet
        shelf.refresh();
        Map<String, HeldPolicy> broken = watch.broken().stream()
                .collect(Collectors.toMap(each -> each.time().line().policy(), Function.identity()));
        List<Breach> known = breaches.findByCurrentPolicyNotNull();
        known.stream()
                .filter(breach -> broken.values().stream().noneMatch(breach::is))
                .forEach(this::end);
        broken.values().stream()
                .filter(found -> known.stream().noneMatch(breach -> breach.is(found)))
                .forEach(this::begin);
    }

    private void begin(HeldPolicy found) {
        Breach breach = breaches.saveAndFlush(new Breach(found, clock.instant()));
        BreachView view = breach.view();
        write(
                breach,
                "found",
                Map.of(
                        "version", view.version(),
                        "floor", view.floor(),
                        "floorVersion", view.floorVersion(),
                        "from", view.breaksAt()));
        events.publishEvent(new BreachFound(breach.subject()));
    }

    private void end(Breach breach) {
        breach.end(clock.instant());
        breaches.saveAndFlush(breach);
        write(breach, "over", Map.of());
        events.publishEvent(new BreachOver(breach.subject()));
    }

    /** An officer leaves it to the guard: nothing has to be mended, though it is still so. */
    public void leave(Subject subject, String why) {
        Breach breach = breaches.of(subject);
        breach.leave(why, user.name(), clock.instant());
        breaches.saveAndFlush(breach);
        write(breach, "left", Map.of("note", why));
    }

    /** @throws io.sportello.subjects.SubjectNotFound when there is no such one */
    @Transactional(readOnly = true)
    public BreachView get(Subject subject) {
        return breaches.of(subject).view();
    }

    /** Those that are still so, by policy. */
    @Transactional(readOnly = true)
    public Map<String, BreachView> current() {
        return breaches.findByCurrentPolicyNotNull().stream()
                .map(Breach::view)
                .collect(Collectors.toMap(BreachView::policy, Function.identity()));
    }

    /** The one of a policy that is still so. */
    @Transactional(readOnly = true)
    public Optional<BreachView> current(String policy) {
        return breaches.findByCurrentPolicy(policy).map(Breach::view);
    }

    private void write(Breach breach, String what, Map<String, Object> facts) {
        journal.write(JournalEntry.forStaff(breach.subject(), SellerScope.HOUSE, "journal.breach." + what, facts));
    }
}
