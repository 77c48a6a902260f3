package io.sportello.cases;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What of a case the current user may see: a seller sees neither notes and tags nor who of the staff did something. */
@Component
class CaseSight {

    /** Who wrote, where that is nobody's business but the house's. */
    static final String SUPPORT = "support";

    private final CurrentUser user;

    CaseSight(CurrentUser user) {
        this.user = user;
    }

    CaseView of(CaseView view) {
        if (!user.is(Role.SELLER)) {
            return view;
        }
        return new CaseView(
                view.subject(),
                view.number(),
                view.sellerId(),
                view.marketplace(),
                view.category(),
                view.title(),
                view.orderId(),
                view.product(),
                view.about(),
                view.origin(),
                view.origin() == CaseOrigin.SELLER ? view.openedBy() : SUPPORT,
                view.openedAt(),
                view.neededBy(),
                view.status(),
                view.statusSince(),
                null,
                0,
                view.firstAnswerDue(),
                view.firstAnsweredAt(),
                view.solutionDue(),
                null,
                view.sellerSilentAt(),
                view.externalNumber(),
                view.followUpAt(),
                view.followUpOpen(),
                view.resolvedAt(),
                view.confirmUntil(),
                view.reopened(),
                view.closedAt(),
                view.lastAt(),
                view.joinedInto(),
                new TreeSet<>());
    }

    /** Empty when it is the house's own. */
    Optional<CaseEntryView> of(CaseEntryView entry) {
        if (!user.is(Role.SELLER)) {
            return Optional.of(entry);
        }
        if (entry.kind() == CaseEntryKind.NOTE) {
            return Optional.empty();
        }
        boolean staff = entry.kind() != CaseEntryKind.SELLER && entry.kind() != CaseEntryKind.MAIL;
        return Optional.of(
                staff
                        ? new CaseEntryView(
                                entry.id(), entry.kind(), entry.at(), SUPPORT, entry.words(), null, entry.files())
                        : entry);
    }
}
