package io.sportello.journal;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Appends entries to the chains of their subjects: one query for the ends of all chains, then batches of inserts. Two
 * transactions that append to one chain meet at the primary key: the second waits for the first, inserts nothing, and
 * goes on behind it.
 */
@Component
class Chains {

    private static final String ENDS =
            """
            select e.subject, e.seq, e.hash from journal_entry e
            join (select subject, max(seq) as seq from journal_entry where subject in (:subjects) group by subject) last
            on e.subject = last.subject and e.seq = last.seq""";

    private static final String INSERT =
            """
            insert into journal_entry (subject, seq, seller_id, happened_at, actor, visibility, what, facts,
            decision_id, prev_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    Chains(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    /** Appends entries in their order, in the running transaction. */
    void append(List<Pending> entries) {
        // the order of subjects keeps two transactions from waiting for each other
        SortedMap<String, List<Pending>> waiting = new TreeMap<>();
        entries.forEach(entry -> waiting.computeIfAbsent(entry.entry().subject().toString(), s -> new ArrayList<>())
                .add(entry));
        while (!waiting.isEmpty()) {
            appendWherePossible(waiting);
        }
    }

    /** The first entry of a chain decides: once it stands, nobody else can append behind it before the commit. */
    private void appendWherePossible(SortedMap<String, List<Pending>> waiting) {
        Map<String, End> ends = ends(waiting.keySet());
        List<Link> first = new ArrayList<>();
        List<Link> rest = new ArrayList<>();
        Map<String, List<Link>> chains = new HashMap<>();
        waiting.forEach((subject, entries) -> {
            List<Link> links = links(entries, ends.getOrDefault(subject, End.NONE));
            chains.put(subject, links);
            first.add(links.get(0));
        });
        int[] inserted = insert(first);
        for (int i = 0; i < inserted.length; i++) {
            if (inserted[i] != 0) {
                String subject = first.get(i).subject().toString();
                List<Link> links = chains.get(subject);
                rest.addAll(links.subList(1, links.size()));
                waiting.remove(subject);
            }
        }
        insert(rest);
    }

    private static List<Link> links(List<Pending> entries, End end) {
        List<Link> links = new ArrayList<>();
        End last = end;
        for (Pending entry : entries) {
            Link link = entry.after(last.number(), last.hash());
            links.add(link);
            last = new End(link.number(), link.hash());
        }
        return links;
    }

    private Map<String, End> ends(Collection<String> subjects) {
        Map<String, End> ends = new HashMap<>();
        named.query(ENDS, Map.of("subjects", List.copyOf(subjects)), row -> {
            ends.put(row.getString(1), new End(row.getLong(2), row.getString(3)));
        });
        return ends;
    }

    private int[] insert(List<Link> links) {
        if (links.isEmpty()) {
            return new int[0];
        }
        return jdbc.batchUpdate(INSERT, links.stream().map(Chains::columns).toList());
    }

    private static Object[] columns(Link link) {
        return new Object[] {
            link.subject().toString(),
            link.number(),
            link.sellerId(),
            link.at().atOffset(ZoneOffset.UTC),
            link.actor(),
            link.visibility().name(),
            link.what(),
            link.facts(),
            link.decisionId(),
            link.before(),
            link.hash()
        };
    }

    /**
     * The end of a chain.
     *
     * @param number of its last entry, 0 when there is none
     * @param hash of its last entry
     */
    private record End(long number, String hash) {

        static final End NONE = new End(0, Link.NOTHING);
    }
}
