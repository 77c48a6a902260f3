package io.sportello.marketplace;

import io.sportello.documents.ImportStatus;
import io.sportello.navigation.Standing;
import io.sportello.navigation.Standing.Level;
import io.sportello.navigation.StandingSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the import of report files runs. */
@Component
@Order(30)
class ImportsStanding implements StandingSource {

    private static final int NEWEST = 100;

    private final ReportImports imports;

    ImportsStanding(ReportImports imports) {
        this.imports = imports;
    }

    @Override
    public Standing standing() {
        List<ImportView> newest = imports.newest(null, Long.MAX_VALUE, NEWEST);
        long failed = newest.stream()
                .filter(one -> one.status() == ImportStatus.FAILED)
                .count();
        long running = newest.stream().filter(one -> !one.status().ended()).count();
        String words = failed > 0 ? "failed" : running > 0 ? "running" : "done";
        return new Standing(
                "imports",
                "/imports",
                "file-import",
                failed > 0 ? Level.WATCH : Level.FINE,
                words,
                failed > 0 ? failed : running > 0 ? running : newest.size(),
                newest.size());
    }
}
