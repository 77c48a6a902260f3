package io.sportello.cases;

import io.sportello.accounts.SellerScope;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Duration;
import org.hibernate.annotations.Filter;
import org.springframework.data.domain.Persistable;

/** What the imported history of a case came to; never changed. */
@Entity
@Table(name = "case_history")
@Filter(name = SellerScope.FILTER)
class CaseHistory implements Persistable<Long> {

    @Id
    private Long caseId;

    @Transient
    private boolean unsaved;

    @SuppressWarnings("UnusedVariable") // the seller filter reads it
    private String sellerId;

    @SuppressWarnings("UnusedVariable") // queries read it
    private long importId;

    private String externalId;
    private int events;
    private Long answerSeconds;
    private Long answerCountedSeconds;
    private boolean answerLate;
    private long countedSeconds;
    private long pausedSeconds;
    private int reopened;
    private boolean solved;
    private boolean solutionLate;

    /** For Hibernate. */
    protected CaseHistory() {}

    CaseHistory(SupportCase owner, long importId, String externalId, HistoryFigures figures) {
        this.caseId = owner.id();
        this.unsaved = true;
        this.sellerId = owner.sellerId();
        this.importId = importId;
        this.externalId = externalId;
        this.events = figures.events();
        this.answerSeconds = seconds(figures.answer());
        this.answerCountedSeconds = seconds(figures.answerCounted());
        this.answerLate = figures.answerLate();
        this.countedSeconds = figures.counted().toSeconds();
        this.pausedSeconds = figures.paused().toSeconds();
        this.reopened = figures.reopened();
        this.solved = figures.solved();
        this.solutionLate = figures.solutionLate();
    }

    private static Long seconds(Duration length) {
        return length == null ? null : length.toSeconds();
    }

    @PostPersist
    void saved() {
        unsaved = false;
    }

    @Override
    public Long getId() {
        return caseId;
    }

    @Override
    public boolean isNew() {
        return unsaved;
    }

    CaseHistoryView view() {
        return new CaseHistoryView(
                SupportCase.NUMBERS.number(caseId),
                externalId,
                events,
                answerSeconds,
                answerCountedSeconds,
                answerLate,
                countedSeconds,
                pausedSeconds,
                reopened,
                solved,
                solutionLate);
    }
}
