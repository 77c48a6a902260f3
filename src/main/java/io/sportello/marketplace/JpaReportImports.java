package io.sportello.marketplace;

import io.sportello.accounts.ActorNames;
import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.documents.DocumentView;
import io.sportello.documents.Documents;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntry;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.workflow.Workflow;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores report files and starts the process that works them off. */
@Service
@Transactional(readOnly = true)
class JpaReportImports implements ReportImports {

    private final ImportRepository imports;
    private final RejectRepository rejects;
    private final ImportLane lane;
    private final Documents documents;
    private final Sellers sellers;
    private final Workflow workflow;
    private final Journal journal;
    private final CurrentUser user;
    private final ActorNames actors;
    private final Clock clock;

    JpaReportImports(
            ImportRepository imports,
            RejectRepository rejects,
            ImportLane lane,
            Documents documents,
            Sellers sellers,
            Workflow workflow,
            Journal journal,
            CurrentUser user,
            ActorNames actors,
            Clock clock) {
        this.imports = imports;
        this.rejects = rejects;
        this.lane = lane;
        this.documents = documents;
        this.sellers = sellers;
        this.workflow = workflow;
        this.journal = journal;
        this.user = user;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    @Transactional(rollbackFor = IOException.class)
    public ImportView receive(
            String sellerId, String marketplace, String fileName, InputStream content, Channel channel)
            throws IOException {
        SellerView seller = sellers.find(sellerId).orElseThrow(() -> new SubjectNotFound("seller " + sellerId));
        String store = storeOf(seller, marketplace);
        long id = imports.nextId();
        DocumentView file = documents.store(Imports.subject(id), seller.id(), fileName, content, LARGEST);
        ReportImport received = imports.saveAndFlush(new ReportImport(id, store, file, channel));
        journal.write(JournalEntry.forSeller(
                Imports.subject(id), seller.id(), "journal.import-received", Map.of("file", file.name())));
        if (lane.enter(seller.id(), id)) {
            workflow.start(Imports.PROCESS, Imports.subject(id), Map.of());
        }
        return seen(received);
    }

    @Override
    @Transactional
    public ImportView refuse(UnstoredFile file, Channel channel) {
        SellerView seller =
                sellers.find(file.sellerId()).orElseThrow(() -> new SubjectNotFound("seller " + file.sellerId()));
        long id = imports.nextId();
        journal.write(JournalEntry.forSeller(
                Imports.subject(id), seller.id(), "journal.import-refused", Map.of("file", file.name())));
        return seen(imports.saveAndFlush(
                new ReportImport(id, seller.marketplace(), file, channel, clock.instant(), user.name())));
    }

    private ImportView seen(ReportImport one) {
        return one.view(actors::shown);
    }

    private static String storeOf(SellerView seller, String marketplace) {
        String code = marketplace == null || marketplace.isBlank() ? seller.marketplace() : marketplace.strip();
        return Store.of(code)
                .map(Store::name)
                .orElseThrow(() -> new IllegalArgumentException("No such marketplace: " + code));
    }

    @Override
    public ImportView get(long id) {
        return imports.findById(id).map(this::seen).orElseThrow(() -> new SubjectNotFound("import " + id));
    }

    @Override
    public List<ImportView> newest(String sellerId, long before, int limit) {
        Limit most = Limit.of(limit);
        List<ReportImport> found = sellerId == null
                ? imports.findByIdLessThanOrderByIdDesc(before, most)
                : imports.findBySellerIdAndIdLessThanOrderByIdDesc(sellerId, before, most);
        return found.stream().map(this::seen).toList();
    }

    @Override
    public List<RejectView> rejects(long id, long after, int limit) {
        get(id);
        return rejects.findByImportIdAndIdGreaterThanOrderById(id, after, Limit.of(limit)).stream()
                .map(ImportReject::view)
                .toList();
    }

    @Override
    public boolean isKnown(String sellerId, String sha256, Channel channel) {
        return imports.existsBySellerIdAndSha256AndChannel(sellerId, sha256, channel);
    }

    @Override
    public boolean isEmpty() {
        return imports.count() == 0;
    }
}
