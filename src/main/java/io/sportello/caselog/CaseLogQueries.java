package io.sportello.caselog;

import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.subjects.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the case log: pages of it, by what stands in the lines and by what was said. */
@Service
@Transactional(readOnly = true)
public class CaseLogQueries {

    /** A word that more subjects hold than this finds the latest of them only. */
    private static final int MOST_FOUND = 1_000;

    private static final Pattern NUMBER = Pattern.compile("[A-Z]{1,3}-\\d{1,18}");

    private final LogLines lines;
    private final TextIndex index;

    CaseLogQueries(LogLines lines, TextIndex index) {
        this.lines = lines;
        this.index = index;
    }

    /**
     * A page of the case log.
     *
     * @throws IllegalArgumentException when the cursor is not one of ours
     */
    public LogPage find(LogQuery query) {
        List<String> words = query.text() == null ? List.of() : Words.wanted(query.text());
        if (words.isEmpty()) {
            return query.text() == null || query.text().isBlank()
                    ? page(query, null, List.of())
                    : new LogPage(List.of(), null, false);
        }
        return page(query, index.subjects(words, MOST_FOUND), words);
    }

    /**
     * How a subject stands.
     *
     * @throws SubjectNotFound when there is no line of it, or it may not be seen
     */
    public CaseLine get(Subject subject) {
        return lines.find(subject).orElseThrow(() -> new SubjectNotFound("case log of " + subject));
    }

    /**
     * The lines of what has this number, such as {@code R-1042} in whichever case it is written, or one that has a digit more;
     * none when it is no number.
     *
     * @param kinds where to look for it
     */
    List<CaseLine> named(String number, Collection<String> kinds) {
        String id = number.strip().toUpperCase(Locale.ROOT);
        if (!NUMBER.matcher(id).matches()) {
            return List.of();
        }
        List<String> ids = Stream.concat(Stream.of(""), IntStream.range(0, 10).mapToObj(String::valueOf))
                .map(digit -> id + digit)
                .toList();
        return lines.find(kinds.stream()
                .flatMap(kind -> ids.stream().map(one -> kind + "/" + one))
                .toList());
    }

    /** How many open ones there are, by whose turn it is; the query's view and words do not matter. */
    public Map<Turn, Long> turns(LogQuery query) {
        return lines.turns(new LogQuery(
                LogView.ALL, query.sellerId(), query.kind(), query.marketplace(), null, null, query.size()));
    }

    private LogPage page(LogQuery query, List<String> found, List<String> words) {
        List<LogLines.Placed> rows = new ArrayList<>(lines.find(query, found, query.size() + 1));
        String next = null;
        if (rows.size() > query.size()) {
            rows.remove(query.size());
            next = rows.get(query.size() - 1).place().cursor();
        }
        Map<String, String> said = words.isEmpty() ? Map.of() : said(rows, words);
        return new LogPage(
                rows.stream().map(row -> hit(row.line(), said, words)).toList(),
                next,
                found != null && found.size() == MOST_FOUND);
    }

    private Map<String, String> said(List<LogLines.Placed> rows, List<String> words) {
        List<String> subjects =
                rows.stream().map(row -> row.line().subject().toString()).toList();
        if (subjects.isEmpty()) {
            return Map.of();
        }
        Map<String, String> parts = new HashMap<>(index.parts(words, subjects));
        // the list shows a line's own words anyway
        parts.values().removeIf(CaseRows.LINE::equals);
        return lines.bodies(parts);
    }

    private static LogHit hit(CaseLine line, Map<String, String> said, List<String> words) {
        String body = said.get(line.subject().toString());
        return new LogHit(line, body == null ? List.of() : Excerpt.of(body, words));
    }
}
