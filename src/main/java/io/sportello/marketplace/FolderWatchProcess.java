package io.sportello.marketplace;

import io.sportello.subjects.Subject;
import io.sportello.workflow.Whereabouts;
import io.sportello.workflow.Workflow;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the process {@code watch-folder}, of which there is one for the whole installation. */
@Component
public class FolderWatchProcess {

    private static final Subject SUBJECT = new Subject("folder", "F-1");
    private static final String LANE = "#folder";

    private final Workflow workflow;
    private final JdbcTemplate jdbc;
    private final String interval;

    FolderWatchProcess(
            Workflow workflow,
            JdbcTemplate jdbc,
            @Value("${sportello.imports.folder-interval:PT15S}") String interval) {
        this.workflow = workflow;
        this.jdbc = jdbc;
        this.interval = interval;
    }

    /** Starts it unless it runs. */
    @Transactional
    public void ensureRunning() {
        // two nodes that start at the same time wait for each other here
        jdbc.update("insert into import_lane (seller_id) values (?) on conflict do nothing", LANE);
        jdbc.queryForList("select seller_id from import_lane where seller_id = ? for update", LANE);
        if (workflow.whereabouts(SUBJECT).map(Whereabouts::ended).orElse(true)) {
            startAnew();
        }
    }

    /** Starts it; for its own last round, which hands over so that the finished rounds can be forgotten. */
    @Transactional
    public void startAnew() {
        workflow.start("watch-folder", SUBJECT, Map.of("interval", interval, "rounds", 0));
    }
}
