package io.sportello.mail;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.SubjectKind;
import io.sportello.subjects.SubjectNotFound;
import org.springframework.stereotype.Component;

/** Names and links imports of mails for the kernel; they are the staff's. */
@Component
class MailImportSubjects implements SubjectKind {

    private final MailImports imports;
    private final Sellers sellers;
    private final CurrentUser user;

    MailImportSubjects(MailImports imports, Sellers sellers, CurrentUser user) {
        this.imports = imports;
        this.sellers = sellers;
        this.user = user;
    }

    @Override
    public String kind() {
        return MailSubjects.IMPORTED;
    }

    @Override
    public SubjectFacts facts(Subject subject) {
        if (user.is(Role.SELLER)) {
            throw new SubjectNotFound(subject.toString());
        }
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
