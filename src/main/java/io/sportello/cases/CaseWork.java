package io.sportello.cases;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.clocks.Deadlines;
import io.sportello.policies.Decision;
import io.sportello.policies.Question;
import io.sportello.subjects.Subject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What support does with a case, and what time does to it. */
@Service
@Transactional
public class CaseWork {

    private final SupportCases cases;
    private final HeldCases held;
    private final CaseWriter writer;
    private final CaseClocks clocks;
    private final CaseJournal journal;
    private final CaseStanding lines;
    private final Deadlines deadlines;
    private final Sellers sellers;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseWork(
            SupportCases cases,
            HeldCases held,
            CaseWriter writer,
            CaseClocks clocks,
            CaseJournal journal,
            CaseStanding lines,
            Deadlines deadlines,
            Sellers sellers,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.held = held;
        this.writer = writer;
        this.clocks = clocks;
        this.journal = journal;
        this.lines = lines;
        this.deadlines = deadlines;
        this.sellers = sellers;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** All of a case, as its process reads it, whoever caused the step; never to be shown to a seller. */
    @Transactional(readOnly = true)
    public CaseView whole(Subject subject) {
        return cases.of(subject).view();
    }

    /** The question to {@code case-routing}. */
    public Question routing(Subject subject) {
        CaseView view = held.hold(subject).view();
        Map<String, Object> facts = new HashMap<>();
        facts.put("category", view.category().name());
        facts.put(
                "hoursLeft",
                view.neededBy() == null
                        ? null
                        : Duration.between(view.openedAt(), view.neededBy()).toHours());
        return Question.of(CaseTerms.POLICY, subject, view.sellerId(), facts);
    }

    /** Gives the case to those who work on it, and starts its clock. */
    public void route(Subject subject, Decision decision) {
        SupportCase owner = held.hold(subject);
        CaseTerms terms = CaseTerms.of(decision);
        Instant since = owner.view().openedAt();
        owner.route(terms, clocks.after(owner.sellerId(), since, terms.firstAnswerHours()));
        clocks.start(owner, "cases.cause.opened", since);
        journal.write(owner, "routed", Map.of("group", terms.group()), decision.id());
        lines.put(owner);
    }

    /** Asks the seller something and waits for the answer. */
    public void ask(Subject subject, String question) {
        SupportCase owner = held.hold(subject);
        say(owner, CaseEntryKind.SUPPORT, question);
        owner.answered(clock.instant());
        owner.waitForSeller(inDays(owner, owner.route().sellerDays()), clock.instant());
        clocks.pause(owner, "cases.cause.asked-seller", clock.instant());
        done(owner, "asked-seller", Map.of());
    }

    /** Says that it is solved, and how. */
    public void resolve(Subject subject, String solution) {
        SupportCase owner = held.hold(subject);
        say(owner, CaseEntryKind.SUPPORT, solution);
        owner.answered(clock.instant());
        owner.resolve(inDays(owner, owner.route().reopenDays()), clock.instant());
        clocks.stop(owner, "cases.cause.resolved", clock.instant());
        done(owner, "resolved", Map.of());
    }

    /**
     * It was passed on to the marketplace.
     *
     * @param number its number there
     * @param sent what was sent
     * @param followUp the day on which the marketplace is asked again; after today
     * @throws CaseRefused when that day is not in the future
     */
    public void passOn(Subject subject, String number, String sent, LocalDate followUp) {
        SupportCase owner = held.hold(subject);
        Instant at = followUp(owner, followUp);
        say(owner, CaseEntryKind.PASSED_ON, sent);
        owner.waitForMarketplace(number, at, clock.instant());
        clocks.pause(owner, "cases.cause.passed-on", clock.instant());
        done(owner, "passed-on", Map.of("number", number, "day", followUp.toString()));
    }

    /** The marketplace was asked again and has not answered. */
    public void askAgain(Subject subject, LocalDate followUp) {
        SupportCase owner = held.hold(subject);
        owner.waitAgain(followUp(owner, followUp), clock.instant());
        done(owner, "asked-again", Map.of("day", followUp.toString()));
    }

    /** The marketplace answered. */
    public void marketplaceAnswered(Subject subject, String words) {
        SupportCase owner = held.hold(subject);
        say(owner, CaseEntryKind.MARKETPLACE, words);
        goOn(owner, "cases.cause.marketplace-answered");
        done(owner, "marketplace-answered", Map.of());
    }

    /** Support goes on with a case that waits, without an answer. */
    public void takeBack(Subject subject) {
        SupportCase owner = held.hold(subject);
        if (!CaseStatus.WAITING.contains(owner.status())) {
            throw new CaseRefused(null, "cases.refused.not-waiting");
        }
        goOn(owner, "cases.cause.taken-back");
        done(owner, "taken-back", Map.of());
        events.publishEvent(new CaseStepped(subject, CaseStepped.Step.WENT_ON));
    }

    /** The seller did not answer in time. */
    public void sellerSilent(Subject subject) {
        SupportCase owner = held.hold(subject);
        goOn(owner, "cases.cause.seller-silent");
        done(owner, "seller-silent", Map.of());
    }

    /** The day has come to ask the marketplace again. */
    public void followUpDue(Subject subject) {
        SupportCase owner = held.hold(subject);
        owner.followUpDue();
        done(owner, "follow-up-due", Map.of());
    }

    /**
     * The seller confirms the solution.
     *
     * @throws CaseRefused when there is nothing to confirm
     */
    public void confirm(Subject subject) {
        SupportCase owner = held.hold(subject);
        if (owner.status() != CaseStatus.RESOLVED) {
            throw new CaseRefused(null, "cases.refused.not-resolved");
        }
        journal.write(owner, "confirmed", Map.of());
        events.publishEvent(new CaseStepped(subject, CaseStepped.Step.CONFIRMED));
    }

    /** The case has come to its end. */
    public void close(Subject subject) {
        SupportCase owner = held.hold(subject);
        owner.close(clock.instant());
        done(owner, "closed", Map.of());
    }

    private void goOn(SupportCase owner, String cause) {
        owner.goOn(clock.instant());
        clocks.resume(owner, cause, clock.instant());
    }

    private void say(SupportCase owner, CaseEntryKind kind, String words) {
        CaseWriter.check(words);
        writer.write(owner, new Said(kind, user.name(), clock.instant()), words, List.of());
    }

    private void done(SupportCase owner, String what, Map<String, Object> facts) {
        journal.write(owner, what, facts);
        lines.put(owner);
    }

    private Instant followUp(SupportCase owner, LocalDate day) {
        ZoneId zone = zone(owner.sellerId());
        if (!day.isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
            throw new CaseRefused("followUpOn", "cases.refused.follow-up");
        }
        return day.atStartOfDay(zone).toInstant();
    }

    private Instant inDays(SupportCase owner, int days) {
        return deadlines.plusCalendarDays(clock.instant(), days, zone(owner.sellerId()));
    }

    private ZoneId zone(String sellerId) {
        return sellers.find(sellerId).map(SellerView::zone).orElse(ZoneOffset.UTC);
    }
}
