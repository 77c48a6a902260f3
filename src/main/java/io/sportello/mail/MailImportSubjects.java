package io.sportello.mail;

import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.SubjectKind;
import org.springframework.stereotype.Component;

/** Names and links imports of mails for the kernel. */
@Component
class MailImportSubjects implements SubjectKind {

    private final MailImports imports;
    private final Sellers sellers;

    MailImportSubjects(MailImports imports, Sellers sellers) {
        this.imports = imports;
        this.sellers = sellers;
    }

    @Override
    public String kind() {
        return MailSubjects.IMPORTED;
    }

    @Override
    public SubjectFacts facts(Subject subject) {
        MailImportView found = imports.get(MailSubjects.number(subject));
        String marketplace =
                sellers.find(found.sellerId()).map(SellerView::marketplace).orElse("");
        return new SubjectFacts(
                subject,
                found.sellerId(),
                marketplace,
                found.fileName(),
                null,
                null,
                null,
                "/mail/imports/" + found.id());
    }

    @Override
    public String icon() {
        return "file-import";
    }
}
