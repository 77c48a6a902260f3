package io.sportello.cases.web;

import io.sportello.accounts.Colleague;
import io.sportello.accounts.Colleagues;
import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Sellers;
import io.sportello.cases.CaseAbout;
import io.sportello.cases.CaseEntryKind;
import io.sportello.cases.CaseEntryView;
import io.sportello.cases.CaseQueries;
import io.sportello.cases.CaseView;
import io.sportello.clocks.Clocks;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntryView;
import io.sportello.policies.Policies;
import io.sportello.subjects.RelatedSubjects;
import io.sportello.workflow.Workflow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Collects what stands around a case's conversation, as far as the reader may see it. */
@Component
class CaseContext {

    private final CaseQueries cases;
    private final CaseAbout about;
    private final Sellers sellers;
    private final Colleagues colleagues;
    private final RelatedSubjects related;
    private final Clocks clocks;
    private final Policies policies;
    private final Journal journal;
    private final Workflow workflow;
    private final MessageSource messages;
    private final CurrentUser user;

    CaseContext(
            CaseQueries cases,
            CaseAbout about,
            Sellers sellers,
            Colleagues colleagues,
            RelatedSubjects related,
            Clocks clocks,
            Policies policies,
            Journal journal,
            Workflow workflow,
            MessageSource messages,
            CurrentUser user) {
        this.cases = cases;
        this.about = about;
        this.sellers = sellers;
        this.colleagues = colleagues;
        this.related = related;
        this.clocks = clocks;
        this.policies = policies;
        this.journal = journal;
        this.workflow = workflow;
        this.messages = messages;
        this.user = user;
    }

    Map<String, Object> of(CaseView one, boolean staff) {
        List<CaseEntryView> entries = cases.entries(one.subject());
        Map<String, Object> context = new HashMap<>();
        context.put("entries", entries);
        context.put("owner", sellers.find(one.sellerId()).orElseThrow());
        context.put("names", staff ? names(one.sellerId()) : Map.of());
        context.put(
                "aboutFacts", one.about() == null ? null : about.of(one.about()).orElse(null));
        context.put("related", related.of(one.subject(), one.sellerId(), one.orderId()));
        context.put("clocks", staff ? clocks.explain(one.subject()) : List.of());
        context.put("decisions", staff ? policies.decisions(one.subject()) : List.of());
        context.put("journal", staff ? journal.entries(one.subject()) : told(one, entries));
        context.put("chain", journal.verify(one.subject()));
        context.put(
                "whereabouts",
                staff ? workflow.whereabouts(one.subject(), "resolve-case").orElse(null) : null);
        return context;
    }

    private Map<String, String> names(String sellerId) {
        return colleagues.who(null, sellerId).stream()
                .collect(Collectors.toMap(Colleague::email, Colleague::name, (one, other) -> one));
    }

    /** The timeline as a seller reads it: of the house's people, nobody is named. */
    private List<JournalEntryView> told(CaseView one, List<CaseEntryView> entries) {
        Set<String> known = new HashSet<>(List.of("system", "marketplace", user.name(), one.openedBy()));
        entries.stream()
                .filter(entry -> entry.kind() == CaseEntryKind.SELLER)
                .forEach(entry -> known.add(entry.author()));
        String support = messages.getMessage("cases.support", null, LocaleContextHolder.getLocale());
        return journal.entries(one.subject()).stream()
                .map(entry -> known.contains(entry.actor()) ? entry : by(entry, support))
                .toList();
    }

    private static JournalEntryView by(JournalEntryView entry, String actor) {
        return new JournalEntryView(
                entry.number(),
                entry.at(),
                actor,
                entry.visibility(),
                entry.what(),
                entry.text(),
                entry.decisionId(),
                entry.hash(),
                entry.file());
    }
}
