package io.sportello.cases;

import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.subjects.Subject;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens cases of {@link SellerFixture#AURORA}; a bean of every test context. */
@Component
public class CaseFixture {

    private final CaseIntake intake;
    private final CaseTalk talk;
    private final CaseQueries cases;

    CaseFixture(CaseIntake intake, CaseTalk talk, CaseQueries cases) {
        this.intake = intake;
        this.talk = talk;
        this.cases = cases;
    }

    /** The seller asks about an order. */
    public Subject asks(String words) {
        return opens(CaseCategory.ORDER, words, null);
    }

    /** The seller opens a case. */
    public Subject opens(CaseCategory category, String words, Instant neededBy) {
        NewCase asked = new NewCase(
                SellerFixture.AURORA,
                category,
                "Where is the shipment?",
                words,
                "404-7700001-0000001",
                null,
                null,
                neededBy,
                CaseOrigin.SELLER,
                List.of());
        return As.seller(SellerFixture.AURORA, () -> intake.open(asked));
    }

    /** The seller writes. */
    public void sellerSays(Subject subject, String words) {
        As.run(As.userOf(SellerFixture.AURORA), () -> talk.say(subject, words, List.of()));
    }

    /** Support writes. */
    public void supportSays(Subject subject, String words) {
        As.run(As.LIVIA, () -> talk.say(subject, words, List.of()));
    }

    /** Support notes something that the seller does not read. */
    public void supportNotes(Subject subject, String words) {
        As.run(As.LIVIA, () -> talk.note(subject, words));
    }

    /** The case, as support sees it. */
    public CaseView view(Subject subject) {
        return As.support(() -> cases.get(subject));
    }

    /** What stands in it, as support sees it. */
    public List<CaseEntryView> entries(Subject subject) {
        return As.support(() -> cases.entries(subject));
    }
}
