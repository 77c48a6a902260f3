package io.sportello.cases;

import io.sportello.subjects.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the cases whose numbers at the marketplace a mail names, in the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseMailIntake {

    /** As what such a mail is taken. */
    public static final String KIND = "support-case";

    private final SupportCases cases;
    private final CaseEntries entries;
    private final CaseTalk talk;

    CaseMailIntake(SupportCases cases, CaseEntries entries, CaseTalk talk) {
        this.cases = cases;
        this.entries = entries;
        this.talk = talk;
    }

    /**
     * Puts a mail of the marketplace into the one case that it is about: a case that is not solved, and that was passed on
     * before the mail came. Whoever calls has made sure that the marketplace sent it.
     *
     * @return the case; empty when there is none, or more than one
     */
    public Optional<Subject> take(MarketplaceMail mail) {
        List<SupportCase> open = named(mail.sellerId(), mail).stream()
                .filter(one -> one.status().isOpen() && one.wasPassedOnBefore(mail.receivedAt()))
                .toList();
        if (open.size() != 1 || entries.existsByMailId(mail.mailId())) {
            return Optional.empty();
        }
        Subject subject = open.get(0).subject();
        Said said = new Said(CaseEntryKind.MAIL, mail.from(), mail.receivedAt());
        talk.mailed(subject, said, mail.words(), mail.mailId(), mail.answer());
        return Optional.of(subject);
    }

    /** The newest case that a mail names, whoever sent it and however the case stands. */
    public Optional<Subject> named(MarketplaceMail mail) {
        return named(mail.sellerId(), mail).stream()
                .max(Comparator.comparing(SupportCase::id))
                .map(SupportCase::subject);
    }

    /** A case that went up in another is where it went. */
    private List<SupportCase> named(String sellerId, MarketplaceMail mail) {
        return mail.numbers().isEmpty()
                ? List.of()
                : cases.findBySellerIdAndPassedOnExternalNumberIn(sellerId, mail.numbers()).stream()
                        .map(this::standing)
                        .distinct()
                        .toList();
    }

    private SupportCase standing(SupportCase one) {
        SupportCase now = one;
        while (now.joinedInto() != null) {
            now = cases.findById(now.joinedInto()).orElseThrow();
        }
        return now;
    }
}
