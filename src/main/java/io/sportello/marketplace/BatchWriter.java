package io.sportello.marketplace;

import io.sportello.documents.ImportStatus;
import io.sportello.feedback.FeedbackIntake;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntry;
import io.sportello.marketplace.reports.ReportFile;
import io.sportello.marketplace.reports.ReportFormat;
import io.sportello.marketplace.reports.ReportItem;
import io.sportello.marketplace.reports.ReportItem.FeedbackStated;
import io.sportello.marketplace.reports.ReportItem.Health;
import io.sportello.marketplace.reports.ReportItem.Rejected;
import io.sportello.marketplace.reports.ReportItem.Stated;
import io.sportello.performance.HealthIntake;
import io.sportello.returns.ReportedReturn;
import io.sportello.returns.ReturnIntake;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.workflow.Workflow;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the steps of an import, each in a transaction of its own that also moves the import's position. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class BatchWriter {

    private final ImportRepository imports;
    private final RejectRepository rejects;
    private final ReturnIntake intake;
    private final FeedbackIntake feedback;
    private final HealthIntake health;
    private final ImportLane lane;
    private final Workflow workflow;
    private final Journal journal;
    private final Clock clock;

    BatchWriter(
            ImportRepository imports,
            RejectRepository rejects,
            ReturnIntake intake,
            FeedbackIntake feedback,
            HealthIntake health,
            ImportLane lane,
            Workflow workflow,
            Journal journal,
            Clock clock) {
        this.imports = imports;
        this.rejects = rejects;
        this.intake = intake;
        this.feedback = feedback;
        this.health = health;
        this.lane = lane;
        this.workflow = workflow;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is known of an import before a part of it is worked off. */
    record Position(
            ImportStatus status, String sellerId, String marketplace, long document, ReportFile file, long rows) {}

    Position position(long id) {
        ReportImport found = find(id);
        return new Position(
                found.status(),
                found.sellerId(),
                found.marketplace(),
                found.documentId(),
                found.file(),
                found.rowsDone());
    }

    void begin(long id, ReportFile file) {
        find(id).begin(file, clock.instant());
    }

    /**
     * Takes in a batch.
     *
     * @param from how many rows of the import stand before it
     * @throws Overtaken when the import stands elsewhere; nothing was written
     * @throws RowFailed when a row can't be taken in; nothing of the batch was
     */
    void write(long id, long from, List<ReportItem> items, long bytes) {
        ReportImport owner = find(id);
        if (owner.rowsDone() != from) {
            throw new Overtaken(id, from, owner.rowsDone());
        }
        BatchCount count = new BatchCount();
        ReturnIntake.Batch batch = intake.begin(owner.sellerId(), rmaIds(items));
        workflow.together(() -> {
            for (int i = 0; i < items.size(); i++) {
                try {
                    write(owner, items.get(i), batch, count);
                } catch (RuntimeException e) {
                    throw new RowFailed(i, e);
                }
            }
        });
        owner.advance(count, bytes);
    }

    private static List<String> rmaIds(List<ReportItem> items) {
        return items.stream()
                .filter(Stated.class::isInstance)
                .map(item -> ((Stated) item).reported().amazonRmaId())
                .toList();
    }

    private void write(ReportImport owner, ReportItem item, ReturnIntake.Batch batch, BatchCount count) {
        if (item instanceof Rejected rejected) {
            rejects.save(new ImportReject(owner, rejected));
            count.addReject();
            if (rejected.reason().equals("reject.broken")) {
                count.note("import.notice.broken", String.valueOf(rejected.line()));
            }
        } else if (item instanceof Stated stated) {
            var origin = new ReturnIntake.Origin(owner.getId(), stated.line());
            count.add(batch.take(stated.reported(), origin));
            mention(stated.reported(), count);
        } else if (item instanceof FeedbackStated stated) {
            var origin = new FeedbackIntake.Origin(owner.getId(), stated.line());
            count.add(feedback.take(owner.sellerId(), stated.reported(), origin));
        } else if (item instanceof Health account) {
            boolean fresh = health.take(owner.sellerId(), account.reported(), owner.getId(), account.line());
            count.add(fresh ? ReturnIntake.Outcome.NEW : ReturnIntake.Outcome.UNCHANGED);
        }
    }

    private static void mention(ReportedReturn reported, BatchCount count) {
        reported.lines().stream()
                .map(ReportedReturn.Line::reasonCode)
                .filter(code -> !ReasonCodes.isKnown(code))
                .forEach(code -> count.note("import.notice.reason-code", code));
    }

    void finish(long id) {
        end(id, found -> {
            found.finish(clock.instant());
            if (found.isWhole(ReportFormat.SELLER_FEEDBACK)) {
                feedback.whole(found.sellerId(), found.marketplace(), id);
            }
        });
    }

    void refuse(long id, String reason, String detail) {
        end(id, found -> found.refuse(reason, detail, clock.instant()));
    }

    void fail(long id) {
        end(id, found -> found.fail(clock.instant()));
    }

    private void end(long id, Consumer<ReportImport> how) {
        ReportImport found = find(id);
        how.accept(found);
        ImportView view = found.view();
        journal.write(JournalEntry.forSeller(
                Imports.subject(id),
                found.sellerId(),
                "journal.import-" + view.status().name().toLowerCase(Locale.ROOT),
                counts(view)));
        Long next = lane.leave(found.sellerId(), id);
        if (next != null) {
            workflow.start(Imports.PROCESS, Imports.subject(next), Map.of());
        }
    }

    private static Map<String, Object> counts(ImportView view) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("fresh", view.fresh());
        counts.put("changed", view.changed());
        counts.put("unchanged", view.unchanged());
        counts.put("rejected", view.rejected());
        return counts;
    }

    private ReportImport find(long id) {
        return imports.findById(id).orElseThrow(() -> new SubjectNotFound("import " + id));
    }
}
