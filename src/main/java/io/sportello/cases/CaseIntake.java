package io.sportello.cases;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases: asked for by a seller, opened by the staff for one, or made of a mail. */
@Service
@Transactional
public class CaseIntake {

    /** The most characters of a subject line. */
    public static final int LONGEST_TITLE = 200;

    private static final int SHORTEST_TITLE = 3;
    private static final Pattern ORDER = Pattern.compile("\\d{3}-\\d{7}-\\d{7}");
    private static final Pattern PRODUCT = Pattern.compile("[\\p{Alnum} ._/+-]{1,60}");

    private final SupportCases cases;
    private final CaseWriter writer;
    private final CaseJournal journal;
    private final CaseStanding lines;
    private final Sellers sellers;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseIntake(
            SupportCases cases,
            CaseWriter writer,
            CaseJournal journal,
            CaseStanding lines,
            Sellers sellers,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.writer = writer;
        this.journal = journal;
        this.lines = lines;
        this.sellers = sellers;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a case.
     *
     * @return its subject
     * @throws CaseRefused when something about it is missing, too long or not of the marketplace's form
     * @throws SubjectNotFound when the seller may not be seen
     */
    public Subject open(NewCase asked) {
        CaseEntryKind kind = user.is(Role.SELLER) ? CaseEntryKind.SELLER : CaseEntryKind.SUPPORT;
        return open(asked, new Said(kind, user.name(), clock.instant()), null);
    }

    /**
     * Opens a case with a received mail as what was said first.
     *
     * @param from the mail's sender
     * @param receivedAt from when on its clock counts
     */
    public Subject openOf(long mailId, String from, Instant receivedAt, NewCase asked) {
        return open(asked, new Said(CaseEntryKind.MAIL, from, receivedAt), mailId);
    }

    Subject open(NewCase asked, Said said, Long mailId) {
        check(asked);
        SellerView seller =
                sellers.find(asked.sellerId()).orElseThrow(() -> new SubjectNotFound("seller " + asked.sellerId()));
        SupportCase opened =
                cases.saveAndFlush(new SupportCase(asked, seller.marketplace(), openedBy(said), said.at()));
        if (mailId == null) {
            writer.write(opened, said, asked.description(), asked.files());
        } else {
            writer.writeMail(opened, said, asked.description(), mailId, asked.files());
        }
        journal.write(opened, "opened", Map.of("title", asked.title()));
        lines.put(opened);
        events.publishEvent(new CaseOpened(opened.subject()));
        return opened.subject();
    }

    private String openedBy(Said said) {
        return said.kind() == CaseEntryKind.MAIL ? user.name() : said.author();
    }

    private static void check(NewCase asked) {
        int title = asked.title().strip().length();
        if (title < SHORTEST_TITLE || title > LONGEST_TITLE) {
            throw new CaseRefused("title", "cases.refused.title", SHORTEST_TITLE, LONGEST_TITLE);
        }
        if (asked.description().isBlank() || asked.description().length() > CaseWriter.LONGEST) {
            throw new CaseRefused("description", "cases.refused.words", CaseWriter.LONGEST);
        }
        if (asked.orderId() != null && !ORDER.matcher(asked.orderId()).matches()) {
            throw new CaseRefused("orderId", "cases.refused.order");
        }
        if (asked.product() != null && !PRODUCT.matcher(asked.product()).matches()) {
            throw new CaseRefused("product", "cases.refused.product");
        }
    }
}
