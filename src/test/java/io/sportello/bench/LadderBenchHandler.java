package io.sportello.bench;

import io.sportello.clocks.DueRung;
import io.sportello.clocks.RungHandler;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes one row a rung; a bean of {@link LadderBench} only. */
class LadderBenchHandler implements RungHandler {

    private final JdbcTemplate jdbc;

    LadderBenchHandler(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "bench";
    }

    @Override
    public void due(List<DueRung> rungs) {
        jdbc.batchUpdate(
                "insert into bench_note (rung_id, subject) values (?, ?)",
                rungs.stream()
                        .map(rung -> new Object[] {rung.id(), rung.subject().toString()})
                        .toList());
    }
}
