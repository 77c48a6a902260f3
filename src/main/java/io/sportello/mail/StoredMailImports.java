package io.sportello.mail;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.accounts.Sellers;
import io.sportello.documents.DocumentView;
import io.sportello.documents.Documents;
import io.sportello.mail.reading.MboxReader;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.workflow.Workflow;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores files of mails and starts the process that works them off. */
@Service
@Transactional(readOnly = true)
class StoredMailImports implements MailImports {

    static final String PROCESS = "import-mails";

    private final MailImportRepository imports;
    private final Documents documents;
    private final Sellers sellers;
    private final Workflow workflow;
    private final MailJournal journal;
    private final CurrentUser user;
    private final Clock clock;

    StoredMailImports(
            MailImportRepository imports,
            Documents documents,
            Sellers sellers,
            Workflow workflow,
            MailJournal journal,
            CurrentUser user,
            Clock clock) {
        this.imports = imports;
        this.documents = documents;
        this.sellers = sellers;
        this.workflow = workflow;
        this.journal = journal;
        this.user = user;
        this.clock = clock;
    }

    @Override
    @Transactional(rollbackFor = IOException.class)
    public MailImportView receive(MailFile file, InputStream content) throws IOException {
        check(file);
        long id = imports.nextId();
        DocumentView raw =
                documents.storeForStaff(MailSubjects.imported(id), file.sellerId(), file.name(), content, LARGEST);
        MailImport stored = imports.saveAndFlush(MailImport.stored(id, file, raw));
        journal.imported(stored, "received", Map.of("file", raw.name()));
        workflow.start(PROCESS, MailSubjects.imported(id), Map.of());
        return stored.view(0);
    }

    @Override
    @Transactional
    public MailImportView refuse(UnstoredMailFile file) {
        check(file.file());
        MailImport refused =
                imports.saveAndFlush(MailImport.unstored(imports.nextId(), file, clock.instant(), user.name()));
        journal.imported(refused, "refused", Map.of());
        return refused.view(0);
    }

    /** What stands in a file may be anybody's writing; only who keeps the connections may vouch for it. */
    private void check(MailFile file) {
        if (sellers.find(file.sellerId()).isEmpty()) {
            throw new SubjectNotFound("seller " + file.sellerId());
        }
        boolean byHand = file.channel() == MailChannel.PAGE || file.channel() == MailChannel.API;
        if (byHand && !file.authServer().isEmpty() && !user.is(Role.ADMIN)) {
            throw new MailRefused("mail.import.refused.vouch");
        }
        if (!file.authServer().isEmpty() && !MailboxRules.isHost(file.authServer())) {
            throw new MailRefused("mail.refused.auth-server");
        }
    }

    @Override
    public MailImportView get(long id) {
        return imports.findById(id)
                .map(found -> views(List.of(found)).get(0))
                .orElseThrow(() -> new SubjectNotFound("import of mails " + id));
    }

    @Override
    public List<MailImportView> newest(String sellerId, long before, int limit) {
        return views(
                sellerId == null
                        ? imports.findByIdLessThanOrderByIdDesc(before, Limit.of(limit))
                        : imports.findBySellerIdAndIdLessThanOrderByIdDesc(sellerId, before, Limit.of(limit)));
    }

    private List<MailImportView> views(List<MailImport> found) {
        List<Long> ids = found.stream().map(MailImport::getId).toList();
        Map<Object, Long> unreadable = ids.isEmpty()
                ? Map.of()
                : imports.unreadable(ids).stream().collect(Collectors.toMap(pair -> pair[0], pair -> (Long) pair[1]));
        return found.stream()
                .map(one -> one.view(unreadable.getOrDefault(one.getId(), 0L)))
                .toList();
    }

    @Override
    public boolean isKnown(String sellerId, String sha256, MailChannel channel) {
        return imports.existsBySellerIdAndSha256AndChannel(sellerId, sha256, channel);
    }

    @Override
    public boolean isMail(InputStream content) throws IOException {
        return MboxReader.isMail(content);
    }

    @Override
    public boolean isEmpty() {
        return imports.count() == 0;
    }
}
