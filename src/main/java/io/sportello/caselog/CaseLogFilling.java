package io.sportello.caselog;

import io.sportello.subjects.Subject;
import io.sportello.workflow.Whereabouts;
import io.sportello.workflow.Workflow;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the subjects from before the case log into it, each kind once and page by page, by the process
 * {@code fill-case-log}. A page and how far it came are one transaction, which holds the kind's row of {@code case_fill},
 * so that nodes beside each other put none twice and a restart goes on behind the last page.
 *
 * <p>Subjects that begin meanwhile need no page: whoever begins or changes one writes its line.
 */
@Service
@Transactional
public class CaseLogFilling {

    private static final int PAGE = 200;

    private final List<LoggedSubjects> kinds;
    private final CaseRows rows;
    private final Workflow workflow;
    private final JdbcTemplate jdbc;

    CaseLogFilling(List<LoggedSubjects> kinds, CaseRows rows, Workflow workflow, JdbcTemplate jdbc) {
        this.kinds = kinds;
        this.rows = rows;
        this.workflow = workflow;
        this.jdbc = jdbc;
    }

    /** The kinds whose last page was not put yet. */
    List<String> unfinished() {
        List<String> finished = jdbc.queryForList("select kind from case_fill where finished", String.class);
        return kinds.stream()
                .map(LoggedSubjects::kind)
                .filter(kind -> !finished.contains(kind))
                .toList();
    }

    /** Starts the process for a kind, unless it runs or there is nothing to put. */
    void begin(String kind) {
        long last = hold(kind);
        Subject subject = new Subject("case-log", kind);
        if (!subjects(kind).any()) {
            note(kind, last, true);
        } else if (workflow.whereabouts(subject).map(Whereabouts::ended).orElse(true)) {
            workflow.start("fill-case-log", subject, Map.of());
        }
    }

    /**
     * Puts the next page of a kind.
     *
     * @return whether more are left
     */
    public boolean putNext(String kind) {
        long last = hold(kind);
        List<LoggedSubject> page = subjects(kind).after(last, PAGE);
        rows.putMissing(page.stream().filter(one -> one.line() != null).toList());
        boolean more = page.size() == PAGE;
        note(kind, page.isEmpty() ? last : page.get(page.size() - 1).number(), !more);
        return more;
    }

    private LoggedSubjects subjects(String kind) {
        return kinds.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private long hold(String kind) {
        jdbc.update("insert into case_fill (kind) values (?) on conflict do nothing", kind);
        return jdbc.queryForObject("select last_number from case_fill where kind = ? for update", Long.class, kind);
    }

    private void note(String kind, long last, boolean finished) {
        jdbc.update("update case_fill set last_number = ?, finished = ? where kind = ?", last, finished, kind);
    }
}
