package io.sportello.cases;

import io.sportello.accounts.Sellers;
import io.sportello.documents.DocumentView;
import io.sportello.documents.Documents;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.workflow.Workflow;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes files of histories in and tells what came of them. */
@Service
@Transactional(readOnly = true)
public class CaseHistoryDesk {

    private static final String PROCESS = "import-history";
    private static final long LARGEST = 50L * 1024 * 1024;

    private final HistoryImports imports;
    private final HistoryStaging staging;
    private final HistoryActivities activities;
    private final CaseHistories histories;
    private final Documents documents;
    private final Sellers sellers;
    private final Workflow workflow;

    CaseHistoryDesk(
            HistoryImports imports,
            HistoryStaging staging,
            HistoryActivities activities,
            CaseHistories histories,
            Documents documents,
            Sellers sellers,
            Workflow workflow) {
        this.imports = imports;
        this.staging = staging;
        this.activities = activities;
        this.histories = histories;
        this.documents = documents;
        this.sellers = sellers;
        this.workflow = workflow;
    }

    /**
     * Stores a file and starts its import.
     *
     * @throws HistoryRefused when its mapping is of no such form
     * @throws io.sportello.documents.DocumentRefused when it is empty or larger than 50 MB
     * @throws SubjectNotFound when the seller may not be seen
     */
    @Transactional(rollbackFor = IOException.class)
    public HistoryImportView receive(NewHistory history, InputStream content) throws IOException {
        if (sellers.find(history.sellerId()).isEmpty()) {
            throw new SubjectNotFound("seller " + history.sellerId());
        }
        activities.of(history.sellerId(), history.mapping());
        long id = imports.nextId();
        DocumentView file = documents.storeForStaff(
                HistoryImport.subject(id), history.sellerId(), history.fileName(), content, LARGEST);
        HistoryImport stored = imports.saveAndFlush(new HistoryImport(id, history, file));
        workflow.start(PROCESS, HistoryImport.subject(id), Map.of());
        return stored.view();
    }

    /** An import, or {@link SubjectNotFound}. */
    public HistoryImportView get(long id) {
        return imports.get(id).view();
    }

    /**
     * The visible imports, newest first.
     *
     * @param sellerId whose, or null for all
     * @param before only those with a smaller number
     */
    public List<HistoryImportView> newest(String sellerId, long before, int limit) {
        List<HistoryImport> found = sellerId == null
                ? imports.findByIdLessThanOrderByIdDesc(before, Limit.of(limit))
                : imports.findBySellerIdAndIdLessThanOrderByIdDesc(sellerId, before, Limit.of(limit));
        return found.stream().map(HistoryImport::view).toList();
    }

    /** The figures of its cases so far. */
    public HistoryTotals totals(long id) {
        imports.get(id);
        return histories.totals(id);
    }

    /** Events that could not be taken, in the file's order. */
    public List<HistoryReject> rejects(long id, int limit) {
        imports.get(id);
        return staging.rejects(id, limit);
    }

    /**
     * Its cases by number.
     *
     * @param after the number of the last one of the page before, or 0
     */
    public List<CaseHistoryView> cases(long id, long after, int limit) {
        imports.get(id);
        return histories.findByImportIdAndCaseIdGreaterThanOrderByCaseId(id, after, Limit.of(limit)).stream()
                .map(CaseHistory::view)
                .toList();
    }
}
