package io.sportello.cases;

import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.documents.Documents;
import jakarta.persistence.EntityManager;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of an import of a history, each in a transaction of its own. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW, rollbackFor = IOException.class)
class HistorySteps {

    private static final int BATCH = 50;
    private static final int MOST_EVENTS_OF_A_CASE = 20_000;

    private final HistoryImports imports;
    private final HistoryStaging staging;
    private final HistoryRebuild rebuild;
    private final CaseHistories histories;
    private final Documents documents;
    private final Sellers sellers;
    private final EntityManager entities;
    private final Clock clock;

    HistorySteps(
            HistoryImports imports,
            HistoryStaging staging,
            HistoryRebuild rebuild,
            CaseHistories histories,
            Documents documents,
            Sellers sellers,
            EntityManager entities,
            Clock clock) {
        this.imports = imports;
        this.staging = staging;
        this.rebuild = rebuild;
        this.histories = histories;
        this.documents = documents;
        this.sellers = sellers;
        this.entities = entities;
        this.clock = clock;
    }

    HistoryStatus status(long id) {
        return imports.get(id).status();
    }

    /** @throws HistoryRefused when it is no history */
    void read(long id) throws IOException {
        HistoryImport file = imports.get(id);
        HistoryStaging.Writer writer = staging.open(id, file.sellerId(), file.mapping());
        ZoneId zone = sellers.find(file.sellerId()).map(SellerView::zone).orElse(ZoneOffset.UTC);
        try (InputStream content = new BufferedInputStream(documents.open(file.documentId()))) {
            read(content, new HistoryRow(new HistoryTimes(zone, clock.instant()), writer));
        } catch (CharacterCodingException e) {
            throw new HistoryRefused("cases.history.refused.encoding");
        }
        HistoryCounts counts = writer.finish();
        if (counts.events() == 0) {
            throw new HistoryRefused("cases.history.refused.empty");
        }
        file.read(counts, clock.instant());
    }

    private static void read(InputStream content, HistoryRow rows) throws IOException {
        if (startsAsXml(content)) {
            new HistoryXes(rows).read(content);
        } else {
            new HistoryCsv(rows).read(new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder()));
        }
    }

    /** By what comes after a byte order mark and spaces. */
    private static boolean startsAsXml(InputStream content) throws IOException {
        content.mark(64);
        String head = new String(content.readNBytes(48), StandardCharsets.ISO_8859_1);
        content.reset();
        return head.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().startsWith("<");
    }

    /** Rebuilds the next cases; false when there are none left. */
    boolean rebuild(long id) {
        HistoryImport file = imports.get(id);
        List<String> keys = staging.cases(id, file.lastKey(), BATCH);
        for (String key : keys) {
            boolean known = histories.existsBySellerIdAndExternalId(file.sellerId(), key);
            if (!known) {
                rebuild.rebuild(file, key, staging.events(id, key, MOST_EVENTS_OF_A_CASE));
            }
            file.advance(key, known);
            // each query would look through all that is held for changes
            entities.flush();
            entities.clear();
            file = imports.get(id);
        }
        return !keys.isEmpty();
    }

    void finish(long id) {
        staging.forget(id);
        imports.get(id).finish(clock.instant());
    }

    void refuse(long id, String reason) {
        imports.get(id).refuse(reason, clock.instant());
    }

    void fail(long id) {
        imports.get(id).fail(clock.instant());
    }
}
